import { createHash } from 'node:crypto';
import type { Cell } from '#shared/contract/datasets.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { writeCell } from '#shared/points/writePointsCsv.ts';
import type { CitedSelection } from '#shared/reports/evidence.ts';
import type { Parameter, ReadableDatabase } from '../store/Database.ts';
import { cellName, datasetTable, listColumns, whereClause } from '../store/queries/datasets.ts';
import { getSource } from '../store/queries/sources.ts';

export interface SelectionChoice {
  readonly sourceId: string;
  /** 0-based positions, in the order in which they are to stand. */
  readonly columns: readonly number[];
  readonly filters: readonly Filter[];
  /** Only so many of the rows that pass, the first ones; null for all. */
  readonly limit: number | null;
}

/** A longer table is not carried in the PDF: its hash is, and the case makes it again. */
const mostRowsCarried = 20_000;
const mostBytesCarried = 8 << 20;

/** The rows of a choice as the dataset stands now; null where it has no such column. Errors: `not-found`. */
export function citeSelection(
  database: ReadableDatabase,
  { sourceId, columns: wanted, filters, limit }: SelectionChoice,
  number: number,
): CitedSelection | null {
  const { captureId } = getSource(database, sourceId);
  if (captureId === null) return null;
  const known = listColumns(database, captureId);
  const columns = wanted.flatMap((position) => {
    const column = known[position];
    return column === undefined ? [] : [{ position, name: column.name }];
  });
  const written = writeRows(database, captureId, { columns: wanted, filters, limit });
  if (written === null) return null;
  const id = `rows-${number}`;
  return { id, sourceId, columns, filters, limit, file: `${id}.csv`, ...written };
}

/**
 * The rows that pass, in the order of the capture, after RFC 4180; the first column is the row's number. Cells that a
 * spreadsheet would run are made harmless as in every table that leaves a case. Null where there is no such column.
 */
export function writeRows(
  database: ReadableDatabase,
  captureId: string,
  { columns: wanted, filters, limit }: Omit<SelectionChoice, 'sourceId'>,
): { readonly rows: number; readonly sha256: string; readonly csv: string | null } | null {
  const known = listColumns(database, captureId);
  if ([...wanted, ...filters.map(({ column }) => column)].some((position) => known[position] === undefined))
    return null;
  const { sql: where, parameters } = whereClause(known, filters);
  const cells = wanted.map((position) => cellName(position));
  const table = datasetTable(captureId);
  const sql = `SELECT ${['number', ...cells].join(', ')} FROM ${table} ${where} ORDER BY number LIMIT ?`;
  const hash = createHash('sha256');
  const kept: string[] = [];
  let [rows, bytes] = [0, 0];
  const isCarried = (): boolean => rows <= mostRowsCarried && bytes <= mostBytesCarried;
  const add = (record: readonly Cell[]): void => {
    const line = `${record.map(writeCell).join(',')}\r\n`;
    hash.update(line, 'utf8');
    bytes += Buffer.byteLength(line);
    if (isCarried()) kept.push(line);
  };
  add(['row', ...wanted.map((position) => known[position]?.name ?? '')]);
  for (const row of database.iterate(sql, ...parameters, limit ?? -1)) {
    rows += 1;
    add([toCell(row['number']), ...cells.map((cell) => toCell(row[cell]))]);
  }
  return { rows, sha256: hash.digest('hex'), csv: isCarried() ? kept.join('') : null };
}

function toCell(value: Parameter | undefined): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  throw new TypeError('Unexpected cell');
}
