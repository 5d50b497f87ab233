import { z } from 'zod';
import type { LeavingLine } from '../protecting/leaving.ts';
import { reasonText, type RedactedThing, redactedThingSchema, tellingName } from '../protecting/redaction.ts';
import { reportVersions } from '../protecting/versions.ts';
import { idField, nothing } from './fields.ts';
import { change, read } from './method.ts';

const standIn = z.string().trim().min(1).max(100).nullable();

export const sensitiveThingSchema = z.discriminatedUnion('kind', [
  /** A person, a pseudonym's real name, a place: `standIn` takes its place where it is withheld. */
  z.strictObject({ kind: z.literal('name'), words: tellingName, standIn }),
  z.strictObject({ kind: z.literal('source'), sourceId: idField }),
  /** 0-based, as in the capture. */
  z.strictObject({ kind: z.literal('column'), sourceId: idField, column: z.int().min(0) }),
]);
export type SensitiveThing = z.output<typeof sensitiveThingSchema>;

export interface SensitiveMark {
  readonly id: string;
  readonly thing: SensitiveThing;
  /** The name; a source's title; a column's name with its dataset's title. */
  readonly title: string;
  /** May be empty. */
  readonly reason: string;
  /** False where its source or column is no longer in the case. */
  readonly isThere: boolean;
}

/** What one report's public version withholds. */
export interface ListedRedaction {
  readonly id: string;
  readonly thing: RedactedThing;
  /** What is withheld, by its own name: for the desk alone. */
  readonly title: string;
  /** What stands in its place, such as "Source A, identity withheld". */
  readonly mark: string;
  readonly reason: string;
  readonly isThere: boolean;
}

/** Something of a report that can be withheld. */
export interface WithholdableThing {
  readonly thing: RedactedThing;
  /** By its own name. */
  readonly title: string;
}

const reason = z.string().trim().max(300);

export const protectingContract = {
  /** Errors: `conflict` where it is marked already; `not-found`. */
  'protecting.mark': change<{ readonly markId: string }>('Mark as sensitive')(
    z.strictObject({ thing: sensitiveThingSchema, reason }),
  ),
  /** `words` and `standIn` are of a name alone. Errors: `conflict` where another mark has the name; `not-found`. */
  'protecting.editMark': change<null>('Edit sensitive mark')(
    z.strictObject({ markId: idField, reason, words: tellingName.optional(), standIn: standIn.optional() }),
  ),
  'protecting.unmark': change<null>('Take off sensitive mark')(z.strictObject({ markId: idField })),
  /** Names first, then sources and columns, by name. */
  'protecting.marks': read<readonly SensitiveMark[]>()(nothing),
  /** Withholds something from the public version of a report. Errors: `conflict` where it is withheld already; `not-found`. */
  'protecting.withhold': change<{ readonly redactionId: string }>('Withhold from the public version')(
    z.strictObject({ reportId: idField, thing: redactedThingSchema, reason: reasonText }),
  ),
  /** `keepPublisher` is of a source, `standIn` of a name. */
  'protecting.editRedaction': change<null>('Edit what is withheld')(
    z.strictObject({
      redactionId: idField,
      reason: reasonText,
      keepPublisher: z.boolean().optional(),
      standIn: standIn.optional(),
    }),
  ),
  'protecting.show': change<null>('Show in the public version again')(z.strictObject({ redactionId: idField })),
  /** In the order in which they were withheld. */
  'protecting.redactions': read<readonly ListedRedaction[]>()(z.strictObject({ reportId: idField })),
  /** What a report cites and shows, and does not withhold yet. */
  'protecting.withholdable': read<readonly WithholdableThing[]>()(z.strictObject({ reportId: idField })),
  /** All that leaves the house with an export of this version. */
  'protecting.check': read<readonly LeavingLine[]>()(
    z.strictObject({ reportId: idField, version: z.enum(reportVersions) }),
  ),
};
