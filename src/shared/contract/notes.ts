import { z } from 'zod';
import { mentionKinds } from '../notes/noteBlock.ts';
import { idField } from './fields.ts';
import { change, read } from './method.ts';

export const noteKinds = ['source', 'passage', 'dataPoint', 'estimate', 'report', 'row', 'case'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly id: string;
  readonly onKind: NoteKind;
  readonly onId: string;
  /** Markdown, kept as it was typed. */
  readonly body: string;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** A note with the words of what it is on: a title, quoted words, a name. */
export interface NoteLine extends Note {
  /** Empty for the case, and for what is no longer there. At most 300 characters. */
  readonly onWords: string;
}

const body = z
  .string()
  .max(100_000, 'A note holds at most 100,000 characters')
  .refine((text) => text.trim() !== '', 'A note needs words');
const onKind = z.enum(noteKinds);
/** For `row` the dataset's identifier, a colon and the row's number; for `case` the word `case`. */
const onId = z.string().min(1).max(128);

export const notesContract = {
  'notes.write': change<{ readonly noteId: string }>('Write note')(z.strictObject({ onKind, onId, body })),
  'notes.edit': change<null>('Edit note')(z.strictObject({ noteId: idField, body })),
  'notes.remove': change<null>('Remove note')(z.strictObject({ noteId: idField })),
  /** Notes with a link to this thing in their words, oldest first. */
  'notes.mentioning': read<readonly Note[]>()(z.strictObject({ kind: z.enum(mentionKinds), id: idField })),
  /** Every note of the case, newest first. */
  'notes.table': read<readonly NoteLine[]>()(z.strictObject({})),
  /** Oldest first, of one thing, of one kind or of the case. */
  'notes.list': read<readonly Note[]>()(z.strictObject({ onKind: onKind.optional(), onId: onId.optional() })),
};
