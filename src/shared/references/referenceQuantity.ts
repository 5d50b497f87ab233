import { z } from 'zod';
import { parseUnit } from '../estimates/parseUnit.ts';
import { PlumbError } from '../values/PlumbError.ts';

const number = z.number('A number is needed').nullable();

/** A quantity that many estimates need, with where it comes from: a value, or a range, or both. */
export const referenceFieldsSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'A name is needed').max(300, 'A name has at most 300 characters'),
    value: number,
    low: number,
    high: number,
    /** As an estimate's line has it; empty for a plain number. */
    unit: z.string().trim().max(100, 'A unit has at most 100 characters').superRefine(checkUnit),
    source: z
      .string()
      .trim()
      .min(1, 'A source is needed: a document that others can look up')
      .max(1_000, 'A source has at most 1,000 characters'),
    note: z.string().trim().max(20_000, 'A note has at most 20,000 characters'),
  })
  .superRefine(checkNumbers);

export type ReferenceFields = z.output<typeof referenceFieldsSchema>;

function checkUnit(unit: string, context: z.RefinementCtx): void {
  try {
    parseUnit(unit);
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
}

function checkNumbers(
  { value, low, high }: Pick<ReferenceFields, 'value' | 'low' | 'high'>,
  context: z.RefinementCtx,
): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (value === null && (low === null || high === null)) {
    const missing = low === null && high === null ? 'A value is needed, or a range' : 'The other end is needed';
    refuse(low === null && high !== null ? 'low' : high === null && low !== null ? 'high' : 'value', missing);
  }
  if (low !== null && high !== null && low > high) refuse('low', 'The lower end is above the upper end');
  if (value !== null && low !== null && value < low) refuse('value', 'The value is below its range');
  if (value !== null && high !== null && value > high) refuse('value', 'The value is above its range');
}

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
