import type { ImportedRows } from '#shared/references/referenceCsv.ts';
import type { ReferenceFields } from '#shared/references/referenceFields.ts';
import type { Change } from './Change.ts';

/** Adds and changes what a file of reference quantities asks for, in one change. Errors: `not-found` where one was removed meanwhile. */
export function addQuantities(change: Change, { added, changed }: ImportedRows): void {
  for (const { key, fields } of added) insertQuantity(change, key === '' ? null : key, fields);
  for (const { id, fields } of changed) change.update('reference_quantities', id, fields);
}

/** Returns its identifier. */
export function insertQuantity(change: Change, startKey: string | null, fields: ReferenceFields): string {
  const id = change.newId();
  change.insert('reference_quantities', { id, start_key: startKey, ...fields, created_at: change.now });
  return id;
}
