import { z } from 'zod';
import { referenceFieldsSchema } from '../references/referenceFields.ts';
import type { OwnQuantity, StartQuantity } from '../references/referenceQuantity.ts';
import type { WrittenFile } from './exchange.ts';
import { handleField, idField, jobField, nothing } from './fields.ts';
import { change, desk, read, work } from './method.ts';

const key = z.string().min(1).max(100);

export interface ReferenceLibrary {
  /** By name. */
  readonly own: readonly OwnQuantity[];
  /** Keys of the shipped ones that the user does not want to see. */
  readonly hiddenKeys: readonly string[];
}

export interface ImportedQuantities {
  readonly added: number;
  readonly changed: number;
  /** Rows that the library has already. */
  readonly same: number;
}

export const referenceQuantitiesContract = {
  /** Those that come with the program, the same in every case. Errors: `unreadable-file`. */
  'referenceQuantities.startSet': desk<readonly StartQuantity[]>()(nothing),
  'referenceQuantities.list': read<ReferenceLibrary>()(nothing),
  /** With a `startKey` it stands in that shipped one's place. Errors: `conflict` where another has the name. */
  'referenceQuantities.add': change<{ readonly quantityId: string }>('Add reference quantity')(
    z.strictObject({ startKey: key.nullable(), fields: referenceFieldsSchema }),
  ),
  /** Errors: `not-found`; `conflict` where another has the name. */
  'referenceQuantities.edit': change<null>('Edit reference quantity')(
    z.strictObject({ quantityId: idField, fields: referenceFieldsSchema }),
  ),
  /** One in a shipped one's place gives that place back. Errors: `not-found`. */
  'referenceQuantities.remove': change<null>('Remove reference quantity')(z.strictObject({ quantityId: idField })),
  'referenceQuantities.hide': change<null>('Hide reference quantity')(z.strictObject({ startKey: key })),
  'referenceQuantities.show': change<null>('Show reference quantity')(z.strictObject({ startKey: key })),
  /** All rows or none. Errors: `invalid-input` naming the rows; `unreadable-file`; `unsupported-format`; `cancelled`. */
  'referenceQuantities.importCsv': work<ImportedQuantities>('Import reference quantities')(
    z.strictObject({ job: jobField, handle: handleField }),
  ),
  /** All but the hidden ones. */
  'referenceQuantities.exportCsv': work<WrittenFile>('Export reference quantities')(z.strictObject({ job: jobField })),
};
