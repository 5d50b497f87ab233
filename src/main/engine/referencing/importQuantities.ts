import type { ImportedQuantities } from '#shared/contract/referenceQuantities.ts';
import { planReferenceImport } from '#shared/references/referenceCsv.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { listOwnQuantities } from '../store/queries/referenceQuantities.ts';
import { readQuantities, readStartSet } from './readQuantities.ts';

/** Takes over a CSV file whole, in one change, or not at all. Errors: as readQuantities. */
export async function importQuantities(desk: WorkDesk, { path, name }: GivenFile): Promise<ImportedQuantities> {
  desk.progress(`Reading ${name}`, 0, null);
  const rows = await readQuantities(path, name, desk.signal);
  const own = listOwnQuantities(desk.database).map(({ id, startKey, ...fields }) => ({ id, key: startKey, fields }));
  const replaced = new Set(own.map(({ key }) => key));
  const start = (await readStartSet(desk.resources))
    .filter(({ key }) => !replaced.has(key))
    .map(({ key, ...fields }) => ({ id: null, key, fields }));
  const plan = planReferenceImport(rows, [...own, ...start]);
  desk.signal.throwIfAborted();
  if (plan.added.length + plan.changed.length > 0) await desk.addQuantities(plan);
  return { added: plan.added.length, changed: plan.changed.length, same: plan.same };
}
