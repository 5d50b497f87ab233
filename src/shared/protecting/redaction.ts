import { z } from 'zod';
import { isTelling } from './findNames.ts';

const id = z.string().min(1).max(64);
const tooShort =
  'It is too short to be looked for everywhere: it stands in other words too. Three letters or more are needed';

export const tellingName = z.string().trim().min(1, 'A name is needed').max(300).refine(isTelling, tooShort);
export const reasonText = z.string().trim().min(1, 'Say why it is withheld: the reason stands in the report').max(300);

/** What one report's public version withholds. */
export const redactedThingSchema = z.discriminatedUnion('kind', [
  /** Who and what a source is; its quoted words stay. */
  z.strictObject({ kind: z.literal('source'), sourceId: id, keepPublisher: z.boolean() }),
  /** The words of a passage. */
  z.strictObject({ kind: z.literal('passage'), passageId: id }),
  /** The values of a dataset's column; 0-based, as in the capture. */
  z.strictObject({ kind: z.literal('column'), sourceId: id, column: z.int().min(0) }),
  /** Words wherever they stand; `standIn` takes their place. */
  z.strictObject({
    kind: z.literal('name'),
    words: tellingName,
    standIn: z.string().trim().min(1).max(100).nullable(),
  }),
]);
export type RedactedThing = z.output<typeof redactedThingSchema>;

/** What a thing was called when it was withheld: a later title, or its removal, does not bring the earlier one back. */
export const knownNamesSchema = z.strictObject({
  /** For lists: the source's title, the start of a passage, the column's name, the words. */
  title: z.string(),
  /** Words by which it can be told: titles, bylines, file names, addresses; the words of a passage. */
  names: z.array(z.string()).max(1_000),
  /** SHA-256 of a source's captures, in hex. */
  hashes: z.array(z.string()).max(1_000),
});
export type KnownNames = z.output<typeof knownNamesSchema>;

export interface Redaction {
  readonly id: string;
  readonly thing: RedactedThing;
  readonly reason: string;
  readonly known: KnownNames;
  /** Of a source: "A" in "Source A". Given once, so that it stays when another is shown again. */
  readonly letter: string | null;
}

/** A, B, … Z, AA: the first that none has. */
export function nextLetter(taken: ReadonlySet<string>): string {
  for (let number = 0; ; number += 1) {
    const letter = letterOf(number);
    if (!taken.has(letter)) return letter;
  }
}

function letterOf(number: number): string {
  const last = String.fromCodePoint(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}
