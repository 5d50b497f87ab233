import { parseUnit } from '../estimates/parseUnit.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { referenceFieldsSchema, type ReferenceFields } from './referenceFields.ts';

/** The same with a unit that can be read. */
export const readReferenceSchema = referenceFieldsSchema.superRefine(({ unit }, context) => {
  try {
    parseUnit(unit);
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    context.addIssue({ code: 'custom', path: ['unit'], message: error.message });
  }
});

/** One of those that come with the program; its key never changes. */
export interface StartQuantity extends ReferenceFields {
  readonly key: string;
}

/** One that the case holds. */
export interface OwnQuantity extends ReferenceFields {
  readonly id: string;
  /** The shipped one in whose place it stands; null for one beside them. */
  readonly startKey: string | null;
}

/** What the user sees: the case's own, and the shipped ones that are neither hidden nor replaced. */
export interface LibraryEntry extends ReferenceFields {
  /** Null for a shipped one. */
  readonly id: string | null;
  readonly startKey: string | null;
  readonly hidden: boolean;
}

/** What makes the quantity, without what places it in a library. */
export function fieldsOf({ name, value, low, high, unit, source, note }: ReferenceFields): ReferenceFields {
  return { name, value, low, high, unit, source, note };
}

/** The whole library by name; hidden ones are in it, marked as such. */
export function libraryOf(
  start: readonly StartQuantity[],
  own: readonly OwnQuantity[],
  hiddenKeys: readonly string[],
): readonly LibraryEntry[] {
  const replaced = new Set(own.map(({ startKey }) => startKey));
  const hidden = new Set(hiddenKeys);
  const shipped = start
    .filter(({ key }) => !replaced.has(key))
    .map(({ key, ...fields }): LibraryEntry => ({ ...fields, id: null, startKey: key, hidden: hidden.has(key) }));
  const entries = [...shipped, ...own.map((entry): LibraryEntry => ({ ...entry, hidden: false }))];
  return entries.toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** Entries in whose name, unit, source or note every word of the search stands, whatever the case of its letters. */
export function searchLibrary<Entry extends ReferenceFields>(
  entries: readonly Entry[],
  search: string,
): readonly Entry[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return entries.filter(({ name, unit, source, note }) => {
    const text = folded(`${name} ${unit} ${source} ${note}`);
    return words.every((word) => text.includes(word));
  });
}

export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
