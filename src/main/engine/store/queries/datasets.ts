import { type Column, columnTypes, type DatasetPage } from '#shared/contract/datasets.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, numberOrNull, oneOf, type Parameter, type ReadableDatabase, textOf } from '../Database.ts';

export interface DatasetQuery {
  readonly captureId: string;
  readonly filters: readonly Filter[];
  readonly measure: number | null;
  readonly sort: { readonly column: number; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
}

/** Each dataset has a table of its own; its name is made of the capture's identifier alone. */
export function datasetTable(captureId: string): string {
  return `dataset_${captureId.replaceAll(/[^0-9a-z]/g, '')}`;
}

export function cellName(position: number): string {
  return `c${position}`;
}

export function listColumns(database: ReadableDatabase, captureId: string): Column[] {
  return database.all('SELECT * FROM dataset_columns WHERE capture_id = ? ORDER BY position', captureId).map((row) => ({
    position: numberOf(row['position']),
    name: textOf(row['name']),
    type: oneOf(columnTypes, row['type']),
  }));
}

/** One page of the rows that pass the filters, with their count and the sum of the measured column. Errors: `invalid-input`. */
export function queryDataset(database: ReadableDatabase, query: DatasetQuery): DatasetPage {
  const columns = listColumns(database, query.captureId);
  const table = datasetTable(query.captureId);
  const { sql: where, parameters } = whereClause(columns, query.filters);
  const measured = query.measure === null ? 'NULL' : `sum(${measuredCell(columns, query.measure)})`;
  const totals = database.get(
    `SELECT count(*) AS matching, ${measured} AS total FROM ${table} ${where}`,
    ...parameters,
  );
  const { sort } = query;
  const order =
    sort === null ? 'number' : `${cellOf(columns, sort.column)} ${sort.descending ? 'DESC' : 'ASC'}, number`;
  const cells = columns.map((column) => cellName(column.position)).join(', ');
  const rows = database.raw(
    `SELECT number, ${cells} FROM ${table} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...parameters,
    query.limit,
    query.offset,
  );
  return {
    columns,
    rowCount: numberOf(database.get('SELECT row_count FROM captures WHERE id = ?', query.captureId)?.['row_count']),
    matching: numberOf(totals?.['matching']),
    sum: numberOrNull(totals?.['total']),
    rows: rows.map(([number, ...rest]) => ({ number: numberOf(number), cells: rest.map(toCell) })),
  };
}

function toCell(value: Parameter): string | number | null {
  if (typeof value === 'bigint' || value instanceof Uint8Array) throw new TypeError('Unexpected cell');
  return value;
}

function cellOf(columns: readonly Column[], position: number): string {
  if (columns[position] === undefined)
    throw new PlumbError('invalid-input', `This dataset has no column ${position + 1}.`);
  return cellName(position);
}

/** The SQL name of a column that holds numbers. Errors: `invalid-input`. */
export function measuredCell(columns: readonly Column[], position: number): string {
  const cell = cellOf(columns, position);
  const column = columns[position];
  if (column?.type === 'text' || column?.type === 'date') {
    throw new PlumbError(
      'invalid-input',
      `"${column.name}" holds ${column.type === 'date' ? 'dates' : 'text'}; only numbers have a sum.`,
    );
  }
  return cell;
}

/** `WHERE` and what it asks for; empty without filters. Errors: `invalid-input`. */
export function whereClause(
  columns: readonly Column[],
  filters: readonly Filter[],
): { sql: string; parameters: Parameter[] } {
  if (filters.length === 0) return { sql: '', parameters: [] };
  const conditions = filters.map((filter) =>
    condition(cellOf(columns, filter.column), columns[filter.column]?.type ?? 'text', filter),
  );
  const sql = `WHERE ${conditions.map((one) => `(${one.sql})`).join(' AND ')}`;
  return { sql, parameters: conditions.flatMap((one) => one.parameters) };
}

function condition(cell: string, type: Column['type'], filter: Filter): { sql: string; parameters: Parameter[] } {
  switch (filter.operator) {
    case 'is':
      return { sql: `${cell} = ?`, parameters: [filter.value] };
    case 'is one of':
      return { sql: `${cell} IN (${filter.values.map(() => '?').join(', ')})`, parameters: [...filter.values] };
    case 'contains':
      return { sql: `instr(lower(${cell}), lower(?)) > 0`, parameters: [filter.value] };
    case 'between':
      return between(cell, type, filter.low, filter.high);
    default:
      return assertNever(filter);
  }
}

type Bound = string | number | null;

/** A coarser date as the upper end takes in all of its days: `2024-01` reaches to `2024-01-31`. */
function between(
  cell: string,
  type: Column['type'],
  low: Bound,
  high: Bound,
): { sql: string; parameters: Parameter[] } {
  const parts: { sql: string; parameters: Parameter[] }[] = [];
  if (low !== null) parts.push({ sql: `${cell} >= ?`, parameters: [low] });
  const reaches = type === 'date' || type === 'text';
  if (reaches && typeof high === 'string')
    parts.push({ sql: `substr(${cell}, 1, ?) <= ?`, parameters: [high.length, high] });
  else if (high !== null) parts.push({ sql: `${cell} <= ?`, parameters: [high] });
  if (parts.length === 0) return { sql: '1', parameters: [] };
  return { sql: parts.map((part) => part.sql).join(' AND '), parameters: parts.flatMap((part) => part.parameters) };
}
