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
  /** 0-based. */
  readonly column: number;
  readonly filters: readonly Filter[];
}

/** A longer table is not carried in the PDF: its hash is, and the case makes it again. */
const mostRowsCarried = 20_000;
const mostBytesCarried = 8 << 20;

/** The rows that a line of an estimate reads, as the dataset stands now; null where it has no such column. Errors: `not-found`. */
export function citeSelection(
  database: ReadableDatabase,
  { sourceId, column, filters }: SelectionChoice,
  number: number,
): CitedSelection | null {
  const { captureId } = getSource(database, sourceId);
  if (captureId === null) return null;
  const columns = listColumns(database, captureId);
  const read = columns[column];
  if (read === undefined || filters.some((filter) => columns[filter.column] === undefined)) return null;
  const { rows, sha256, csv } = writeRows(database, captureId, filters);
  const id = `rows-${number}`;
  return { id, sourceId, column, columnName: read.name, filters, rows, file: `${id}.csv`, sha256, csv };
}

/**
 * All columns of the rows that pass, in the order of the capture, after RFC 4180; the first column is the row's number. Cells
 * that a spreadsheet would run are made harmless as in every table that leaves a case.
 */
export function writeRows(
  database: ReadableDatabase,
  captureId: string,
  filters: readonly Filter[],
): { readonly rows: number; readonly sha256: string; readonly csv: string | null } {
  const columns = listColumns(database, captureId);
  const { sql: where, parameters } = whereClause(columns, filters);
  const cells = columns.map(({ position }) => cellName(position));
  const sql = `SELECT number, ${cells.join(', ')} FROM ${datasetTable(captureId)} ${where} ORDER BY number`;
  const hash = createHash('sha256');
  const kept: string[] = [];
  let [rows, bytes] = [0, 0];
  const add = (record: readonly Cell[]): void => {
    const line = `${record.map(writeCell).join(',')}\r\n`;
    hash.update(line, 'utf8');
    bytes += Buffer.byteLength(line);
    if (rows <= mostRowsCarried && bytes <= mostBytesCarried) kept.push(line);
  };
  add(['row', ...columns.map(({ name }) => name)]);
  for (const row of database.iterate(sql, ...parameters)) {
    rows += 1;
    add([toCell(row['number']), ...cells.map((cell) => toCell(row[cell]))]);
  }
  const carried = rows <= mostRowsCarried && bytes <= mostBytesCarried;
  return { rows, sha256: hash.digest('hex'), csv: carried ? kept.join('') : null };
}

function toCell(value: Parameter | undefined): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  throw new TypeError('Unexpected cell');
}
