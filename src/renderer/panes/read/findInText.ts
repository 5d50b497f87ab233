import type { PlacedBlock } from '#shared/contract/sources.ts';
import type { MarkedRange } from './selectionRange.ts';

/** A text without case, diacritics, kinds of quotation marks and runs of white space, and where each unit of it stood. */
export interface FoldedText {
  readonly text: string;
  /** `places[i]` is where unit `i` begins in the original, one more entry for its end; null where nothing moved. */
  readonly places: Uint32Array | null;
}

const singleQuotes = '‘’‚‛′';
const doubleQuotes = '“”„‟″«»';

/** Folds for comparison. Marks are dropped by Unicode's canonical decomposition, so `é`, `ё` and Arabic vowels fold; Hangul stays whole. */
export function foldText(original: string): FoldedText {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(original)) return { text: original.toLowerCase(), places: null };
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    // Runs of white space count as one space, as they look on screen.
    if (folded !== '' && !(folded === ' ' && text.endsWith(' '))) {
      for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
      text += folded;
    }
    at += character.length;
  }
  places.push(original.length);
  return { text, places: Uint32Array.from(places) };
}

function foldCharacter(character: string): string {
  if (character >= '!' && character <= '~') return character.toLowerCase();
  if (/\s/u.test(character)) return ' ';
  if (singleQuotes.includes(character)) return "'";
  if (doubleQuotes.includes(character)) return '"';
  const bare = character.normalize('NFD').replaceAll(/[\p{M}\u00ad]/gu, '');
  return bare.normalize('NFC').toLowerCase();
}

/** Where `query` stands in a block's text, as units of the canonical text; hits do not overlap. */
export function hitsInBlock(
  folded: FoldedText,
  block: Pick<PlacedBlock, 'text' | 'start'>,
  query: string,
): MarkedRange[] {
  const wanted = foldText(query).text;
  if (wanted.trim() === '') return [];
  const hits: MarkedRange[] = [];
  const place = (unit: number) => folded.places?.[unit] ?? unit;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length))
    hits.push({ start: block.start + place(at), end: block.start + place(at + wanted.length) });
  return hits;
}

/** Index of the first hit at or after a place, or the first of all; -1 without hits. */
export function hitFrom(hits: readonly MarkedRange[], place: number): number {
  const after = hits.findIndex((hit) => hit.start >= place);
  return after >= 0 ? after : hits.length > 0 ? 0 : -1;
}
