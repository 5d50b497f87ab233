import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Cell } from '#shared/contract/datasets.ts';
import { type Parameter, type ReadableDatabase } from './Database.ts';
import { cellName, datasetTable, listColumns } from './queries/datasets.ts';

export interface RowHash {
  add(rows: readonly (readonly Cell[])[]): void;
  /** In hex; nothing can be added after it. */
  digest(): string;
}

/** SHA-256 over a dataset's typed rows in order, one line of JSON each. */
export function startRowHash(): RowHash {
  const hash = createHash('sha256');
  return {
    add(rows) {
      let lines = '';
      for (const row of rows) lines += `${JSON.stringify(row.map(storable))}\n`;
      hash.update(lines);
    },
    digest: () => hash.digest('hex'),
  };
}

/** As the database keeps it: half a surrogate pair can not be stored as UTF-8. */
function storable(cell: Parameter): Parameter {
  if (typeof cell !== 'string' || !/\p{Surrogate}/u.test(cell)) return cell;
  return Buffer.from(cell, 'utf8').toString('utf8');
}

const rowsAtOnce = 5_000;

/** The same over the rows as they are stored now; lets other work run between parts. */
export async function hashRows(database: ReadableDatabase, captureId: string, signal: AbortSignal): Promise<string> {
  const cells = listColumns(database, captureId).map((column) => cellName(column.position));
  const sql = `SELECT ${cells.join(', ')} FROM ${datasetTable(captureId)} WHERE number > ? ORDER BY number LIMIT ?`;
  const hash = createHash('sha256');
  for (let from = 0; ; from += rowsAtOnce) {
    const rows = database.raw(sql, from, rowsAtOnce);
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    if (rows.length < rowsAtOnce) return hash.digest('hex');
    // oxlint-disable-next-line no-await-in-loop -- gives way between parts
    await setImmediate();
    signal.throwIfAborted();
  }
}
