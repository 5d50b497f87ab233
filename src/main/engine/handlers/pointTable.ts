import type { PointsPatch } from '#shared/contract/pointTable.ts';
import { changeUnit } from '#shared/points/changeUnit.ts';
import type { Quantity } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Row } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { gatherPointFacts } from '../store/queries/pointFacts.ts';
import { listPointUses } from '../store/queries/pointUses.ts';
import { staleNotAsked } from '../store/staleness.ts';
import { quantityColumns, removeDataPoint } from './dataPoints.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';
import { checkedDate } from './sources.ts';

/** A table shows the beginning of a long quote; the passage shows the rest. */
const longestQuote = 600;
/** Data points that a refusal names. */
const mostNamed = 10;

export const pointTableReads = {
  'dataPoints.table': (database) => gatherPointFacts(database, longestQuote),
} satisfies Partial<ReadHandlers>;

export const pointTableChanges = {
  'dataPoints.editMany': (change, { dataPointIds, patch }) => {
    const ids = [...new Set(dataPointIds)];
    const { unit, qualifier, ...fields } = patch;
    const columns = fieldColumns(fields);
    const asksQuantity = unit !== undefined || qualifier !== undefined;
    const points = ids.map((id) => getDataPoint(change.database, id, staleNotAsked));
    const edits = points.map(({ id, what, quantity }) => ({ id, what, row: columns, quantity }));
    const mismatched: string[] = [];
    let [edited, withoutQuantity] = [0, 0];
    for (const { id, what, row, quantity } of edits) {
      const measured = quantity === null ? {} : measuredColumns(quantity, patch, () => mismatched.push(what));
      if (asksQuantity && quantity === null) withoutQuantity += 1;
      const whole = { ...row, ...measured };
      if (Object.keys(whole).length === 0) continue;
      edited += 1;
      if (mismatched.length === 0) change.update('data_points', id, whole);
    }
    if (mismatched.length > 0) throw notConverted(mismatched, unit?.unit ?? null);
    change.name(`Edit ${countWords(edited)}`);
    return { edited, withoutQuantity };
  },
  'dataPoints.removeMany': (change, { dataPointIds }) => {
    const ids = [...new Set(dataPointIds)];
    const uses = listPointUses(change.database);
    const inUse = ids.flatMap((id) => {
      const by = uses.get(id);
      return by === undefined ? [] : [{ id, by, what: getDataPoint(change.database, id, staleNotAsked).what }];
    });
    if (inUse.length > 0) {
      const lines = inUse.map(({ what, by }) => `"${what}" (${by})`);
      const message = `${inUse.length} of ${countWords(ids.length)} can not be removed, as something rests on them: ${listed(lines)}. None was removed. Unlink them there first, or set their status to withdrawn.`;
      throw new PlumbError('conflict', message, { dataPointIds: inUse.map(({ id }) => id) });
    }
    for (const id of ids) removeDataPoint(change, id);
    change.name(`Remove ${countWords(ids.length)}`);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const pointTableWork = {
  'dataPoints.export': async (desk, { dataPointIds, byteOrderMark, path }) => {
    const { exportPoints } = await import('../store/exportPoints.ts');
    return exportPoints(desk, { dataPointIds, byteOrderMark, path: path ?? null });
  },
} satisfies Partial<WorkHandlers>;

function fieldColumns({ period, ...fields }: Omit<PointsPatch, 'unit' | 'qualifier'>): Row {
  const columns: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) columns[name] = emptyAsNull(value);
  if (period !== undefined) columns['period'] = checkedDate(period);
  return columns;
}

function emptyAsNull(value: string | number | null): string | number | null {
  return value === '' ? null : value;
}

/** The quantity's columns under the patch; `mismatch` hears of one that does not convert. */
function measuredColumns(quantity: Quantity, { unit, qualifier }: PointsPatch, mismatch: () => void): Row {
  if (unit === undefined && qualifier === undefined) return {};
  const qualified = qualifier === undefined ? quantity : { ...quantity, qualifier };
  if (unit === undefined) return quantityColumns(qualified);
  try {
    return quantityColumns(changeUnit(qualified, unit.unit === '' ? null : unit.unit, unit.numbers));
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    mismatch();
    return {};
  }
}

function notConverted(whats: readonly string[], unit: string | null): PlumbError {
  const named = listed(whats.map((what) => `"${what}"`));
  const into = unit === null ? 'a plain number' : unit;
  const message = `${countWords(whats.length)} can not be converted to ${into}: ${named}. None was edited.`;
  return new PlumbError('unit-mismatch', message, { field: 'unit' });
}

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}

function countWords(count: number): string {
  return count === 1 ? '1 data point' : `${count.toLocaleString('en')} data points`;
}
