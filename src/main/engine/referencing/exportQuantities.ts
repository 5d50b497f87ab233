import type { WrittenFile } from '#shared/contract/exchange.ts';
import { writeReferenceCsv } from '#shared/references/referenceCsv.ts';
import { fieldsOf, libraryOf } from '#shared/references/referenceQuantity.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { listHiddenReferences, listOwnQuantities } from '../store/queries/referenceQuantities.ts';
import { readStartSet } from './readQuantities.ts';

/** The library as the user sees it, in the columns that an import reads. */
export async function exportQuantities(desk: WorkDesk): Promise<WrittenFile> {
  const start = await readStartSet(desk.resources);
  const hiddenKeys = listHiddenReferences(desk.database).map(({ startKey }) => startKey);
  const rows = libraryOf(start, listOwnQuantities(desk.database), hiddenKeys)
    .filter(({ hidden }) => !hidden)
    .map((entry) => ({ key: entry.startKey ?? '', fields: fieldsOf(entry) }));
  const name = 'Reference quantities.csv';
  const bytes = Buffer.from(writeReferenceCsv(rows), 'utf8');
  const handle = await desk.hold({ name, mediaType: 'text/csv', bytes });
  return { handle, fileName: name, count: rows.length };
}
