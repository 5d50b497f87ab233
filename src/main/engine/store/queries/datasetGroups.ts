import type { Cell } from '#shared/contract/datasets.ts';
import type { DatasetGroup, DatasetGroups, GroupStep, GroupsWanted, Measure } from '#shared/datasets/groups.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, numberOrNull, type Parameter, type ReadableDatabase, type Row } from '../Database.ts';
import { cellName, datasetTable, listColumns, measuredCell, whereClause } from './datasets.ts';

/** Letters of an ISO 8601 date that are alike within a step. */
const letters: Readonly<Record<Exclude<GroupStep, 'value'>, number>> = { day: 10, month: 7, year: 4 };

/** The rows that pass the filters, grouped and measured, the first `most` groups of them. Errors: `invalid-input`. */
export function groupDataset(database: ReadableDatabase, captureId: string, wanted: GroupsWanted): DatasetGroups {
  const columns = listColumns(database, captureId);
  const column = columns[wanted.group];
  if (column === undefined) throw new PlumbError('invalid-input', `This dataset has no column ${wanted.group + 1}.`);
  const { measure, step, order, most } = wanted;
  const cell = cellName(wanted.group);
  const key = step === 'value' ? cell : `substr(${cell}, 1, ${letters[step]})`;
  const measured = measure.of === 'count' ? null : measuredCell(columns, measure.column);
  const { sql: where, parameters } = whereClause(columns, wanted.filters);
  const sums = `count(*) AS rows, ${measured === null ? 'NULL AS sum, 0 AS numbers' : `sum(${measured}) AS sum, count(${measured}) AS numbers`}`;
  const from = `FROM ${datasetTable(captureId)} ${where}`;
  const sorted = order === 'value' ? `${valueIn(measure)} DESC NULLS LAST, key NULLS LAST` : 'key NULLS LAST';
  const groups = database.all(
    `SELECT ${key} AS key, ${sums} ${from} GROUP BY key ORDER BY ${sorted} LIMIT ?`,
    ...parameters,
    most,
  );
  const all = database.get(
    `SELECT count(DISTINCT ${key}) + max(${key} IS NULL) AS groups, ${sums} ${from}`,
    ...parameters,
  );
  const total = sumsOf(all);
  const shown = groups.map(sumsOf).reduce(add, nothing);
  const left = numberOf(all?.['groups'] ?? 0) - groups.length;
  return {
    columns,
    group: column.name,
    measure: measure.of === 'count' ? null : (columns[measure.column]?.name ?? null),
    groups: groups.map((row): DatasetGroup => ({
      key: toCell(row['key']),
      rows: sumsOf(row).rows,
      value: valueOf(sumsOf(row), measure),
    })),
    others: left > 0 ? { groups: left, ...restOf(total, shown, measure) } : null,
    rows: total.rows,
    filters: wanted.filters,
  };
}

interface Sums {
  readonly rows: number;
  readonly sum: number | null;
  /** Rows that have a number to sum up. */
  readonly numbers: number;
}

const nothing: Sums = { rows: 0, sum: null, numbers: 0 };

function sumsOf(row: Row | undefined): Sums {
  if (row === undefined) return nothing;
  return { rows: numberOf(row['rows']), sum: numberOrNull(row['sum']), numbers: numberOf(row['numbers']) };
}

function add(one: Sums, other: Sums): Sums {
  const sum = one.sum === null && other.sum === null ? null : (one.sum ?? 0) + (other.sum ?? 0);
  return { rows: one.rows + other.rows, sum, numbers: one.numbers + other.numbers };
}

function restOf(total: Sums, shown: Sums, measure: Measure): { rows: number; value: number | null } {
  const numbers = total.numbers - shown.numbers;
  const sum = numbers === 0 ? null : (total.sum ?? 0) - (shown.sum ?? 0);
  const rest = { rows: total.rows - shown.rows, sum, numbers };
  return { rows: rest.rows, value: valueOf(rest, measure) };
}

function valueOf({ rows, sum, numbers }: Sums, { of }: Measure): number | null {
  if (of === 'count') return rows;
  return sum === null || of === 'sum' ? sum : sum / numbers;
}

function valueIn({ of }: Measure): string {
  return of === 'count' ? 'rows' : of === 'sum' ? 'sum' : 'sum / numbers';
}

function toCell(value: Parameter | undefined): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  throw new TypeError('Unexpected cell');
}
