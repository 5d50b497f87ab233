import { parseUnit } from '#shared/estimates/parseUnit.ts';
import { folded } from '#shared/references/referenceQuantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { insertQuantity } from '../store/addQuantities.ts';
import type { Change } from '../store/Change.ts';
import { getOwnQuantity, listHiddenReferences, listOwnQuantities } from '../store/queries/referenceQuantities.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const referenceQuantityReads = {
  'referenceQuantities.list': (database) => ({
    own: listOwnQuantities(database),
    hiddenKeys: listHiddenReferences(database).map(({ startKey }) => startKey),
  }),
} satisfies Partial<ReadHandlers>;

export const referenceQuantityChanges = {
  'referenceQuantities.add': (change, { startKey, fields }) => {
    checkUnit(fields.unit);
    refuseSameName(change, fields.name, null);
    const replaced = listOwnQuantities(change.database).find((own) => startKey !== null && own.startKey === startKey);
    if (replaced !== undefined)
      throw new PlumbError('conflict', `"${replaced.name}" stands in its place already. Edit that one.`);
    return { quantityId: insertQuantity(change, startKey, fields) };
  },
  'referenceQuantities.edit': (change, { quantityId, fields }) => {
    getOwnQuantity(change.database, quantityId);
    checkUnit(fields.unit);
    refuseSameName(change, fields.name, quantityId);
    change.update('reference_quantities', quantityId, fields);
    return null;
  },
  'referenceQuantities.remove': (change, { quantityId }) => {
    getOwnQuantity(change.database, quantityId);
    change.remove('reference_quantities', quantityId);
    return null;
  },
  'referenceQuantities.hide': (change, { startKey }) => {
    const hidden = listHiddenReferences(change.database).some((one) => one.startKey === startKey);
    if (!hidden) change.insert('hidden_references', { id: change.newId(), start_key: startKey });
    return null;
  },
  'referenceQuantities.show': (change, { startKey }) => {
    const hidden = listHiddenReferences(change.database).find((one) => one.startKey === startKey);
    if (hidden !== undefined) change.remove('hidden_references', hidden.id);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const referenceQuantityWork = {
  'referenceQuantities.importCsv': async (desk, { handle }) => {
    const { importQuantities } = await import('../referencing/importQuantities.ts');
    return importQuantities(desk, await desk.file(handle));
  },
  'referenceQuantities.exportCsv': async (desk) => {
    const { exportQuantities } = await import('../referencing/exportQuantities.ts');
    return exportQuantities(desk);
  },
} satisfies Partial<WorkHandlers>;

/** Errors: `invalid-input`, as of every wrong field. */
function checkUnit(unit: string): void {
  try {
    parseUnit(unit);
  } catch (error) {
    throw error instanceof PlumbError ? new PlumbError('invalid-input', error.message, { field: 'unit' }) : error;
  }
}

/** Two of one name could not be told apart in a list. */
function refuseSameName({ database }: Change, name: string, except: string | null): void {
  const other = listOwnQuantities(database).find((own) => own.id !== except && folded(own.name) === folded(name));
  if (other === undefined) return;
  throw new PlumbError('conflict', `There is a reference quantity "${other.name}" already. Choose another name.`, {
    field: 'name',
  });
}
