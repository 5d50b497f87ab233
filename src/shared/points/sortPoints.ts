import { statuses } from '../contract/dataPoints.ts';
import { assertNever } from '../values/assertNever.ts';
import { parsePeriod } from '../values/period.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { countStances, type PointRow } from './pointRows.ts';
import type { PointColumn } from './pointsView.ts';
import { sizeOf, type UnitReader } from './unitReader.ts';

export interface PointSort {
  readonly column: PointColumn;
  readonly descending: boolean;
}

/** What a row is sorted by: parts compared one after the other; null where there is nothing, which always comes last. */
type SortKey = readonly (number | string)[] | null;

/**
 * Sorted rows; equal ones keep their order. Quantities of one dimension are compared in its base unit, and dimensions stand apart;
 * periods go by their start, then their end; what has no value comes last in both directions.
 */
export function sortPoints(rows: readonly PointRow[], sort: PointSort | null, readUnit: UnitReader): PointRow[] {
  if (sort === null) return [...rows];
  const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column, readUnit) }));
  const direction = sort.descending ? -1 : 1;
  return keyed
    .toSorted(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return direction * compareKeys(one, other, words);
    })
    .map(({ row }) => row);
}

function compareKeys(one: readonly (number | string)[], other: readonly (number | string)[], words: Intl.Collator) {
  for (const [index, left] of one.entries()) {
    const right = other[index];
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? compareNumbers(left, right)
        : words.compare(String(left), String(right));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Subtraction would make a NaN of two infinities. */
function compareNumbers(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf(row: PointRow, column: PointColumn, readUnit: UnitReader): SortKey {
  const { point } = row;
  switch (column) {
    case 'what':
      return [point.what];
    case 'quantity': {
      const size = point.quantity === null ? null : sizeOf(point.quantity);
      if (size === null) return null;
      const { dimension, factor } = readUnit(point.quantity?.unit ?? null);
      return [dimension, size * factor];
    }
    case 'counted':
      return textKey(point.counted);
    case 'period':
      return periodKey(point.period);
    case 'place':
      return textKey(point.place);
    case 'status':
      return [statuses.indexOf(point.status)];
    case 'credibility':
      return point.credibility === null ? null : [point.credibility];
    case 'evidence': {
      const { supports, disputes } = countStances(row.evidence);
      return row.evidence.length === 0 ? null : [row.evidence.length, disputes, supports];
    }
    case 'sources':
      return row.sources.length === 0 ? null : [row.independent, row.sources.length];
    case 'claim':
      return textKey(row.claim);
    case 'tags':
      return textKey(row.tags.map(({ name }) => name).join(', '));
    case 'stale':
      return point.stale ? [1] : null;
    case 'created':
      return [Date.parse(point.createdAt)];
    default:
      return assertNever(column);
  }
}

function textKey(text: string | null): SortKey {
  return text === null || text === '' ? null : [text];
}

/** An open start is before all others, an open end after. */
function periodKey(period: string | null): SortKey {
  if (period === null) return null;
  try {
    const { start, end } = parsePeriod(period);
    return [start ?? -Infinity, end ?? Infinity];
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
