import type { OwnQuantity } from '#shared/references/referenceQuantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type ReadableDatabase, type Row, textOf } from '../Database.ts';

/** By name. */
export function listOwnQuantities(database: ReadableDatabase): OwnQuantity[] {
  return database
    .all('SELECT * FROM reference_quantities ORDER BY rowid')
    .map(toQuantity)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** Errors: `not-found`. */
export function getOwnQuantity(database: ReadableDatabase, quantityId: string): OwnQuantity {
  const row = database.get('SELECT * FROM reference_quantities WHERE id = ?', quantityId);
  if (row === undefined) throw new PlumbError('not-found', 'This reference quantity is no longer in the case.');
  return toQuantity(row);
}

export function listHiddenReferences(database: ReadableDatabase): { readonly id: string; readonly startKey: string }[] {
  return database
    .all('SELECT * FROM hidden_references ORDER BY rowid')
    .map((row) => ({ id: textOf(row['id']), startKey: textOf(row['start_key']) }));
}

function toQuantity(row: Row): OwnQuantity {
  const startKey = row['start_key'];
  return {
    id: textOf(row['id']),
    startKey: typeof startKey === 'string' ? startKey : null,
    name: textOf(row['name']),
    value: numberOrNull(row['value']),
    low: numberOrNull(row['low']),
    high: numberOrNull(row['high']),
    unit: textOf(row['unit']),
    source: textOf(row['source']),
    note: textOf(row['note']),
  };
}

function numberOrNull(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}
