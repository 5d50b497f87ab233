import { foldedName, foldWords } from './foldWords.ts';

/** Words to look for, with what the caller wants to know of them where they are found. */
export interface SoughtName<About> {
  readonly words: string;
  readonly about: About;
}

export interface FoundName<About> {
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of the longest name that stands there. */
  readonly about: About;
}

/** Scripts that are written without spaces, or that glue endings on to a name: a name may stand inside of a longer stretch. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether a name can be looked for wherever it stands: at least three letters or digits, two where at least one is of a script that is
 * written without spaces. A shorter one stands in every other sentence.
 */
export function isTelling(name: string): boolean {
  const letters = foldedName(name).replaceAll(' ', '');
  const { length } = Array.from(letters);
  return length >= 3 || (length === 2 && unspaced.test(letters));
}

/** Names made ready to be looked for in many texts. */
export interface NameFinder<About> {
  /** Where names stand in a text, in order. Places that overlap are one. */
  readonly find: (text: string) => FoundName<About>[];
}

/**
 * Finds names whatever their case, accents, signs and line breaks: "Anna Kova" also as "ANNA\nKOVA", "anna-kova" and "@annakova", and not
 * in "Annabel Kova". Names that are not telling are passed by.
 */
export function nameFinder<About>(names: readonly SoughtName<About>[]): NameFinder<About> {
  const patterns = names.flatMap(({ words, about }) => {
    if (!isTelling(words)) return [];
    const folded = foldedName(words);
    return [{ about, length: folded.length, pattern: new RegExp(patternOf(folded), 'gu') }];
  });
  return {
    find: (text) => {
      if (patterns.length === 0 || text === '') return [];
      const folded = foldWords(text);
      const found = patterns.flatMap(({ about, length, pattern }) =>
        [...folded.text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
          const last = index + match.length - 1;
          const [start, end] = [folded.starts[index] ?? 0, folded.ends[last] ?? 0];
          const whole = isEdge(text, folded.text, { at: index, start }) && isEnd(text, folded.text, { at: last, end });
          return whole ? [{ start, end, about, length }] : [];
        }),
      );
      return joinPlaces(found);
    },
  };
}

/** The number of an account is also found with its digits in groups, as "12,345,678" in a table. */
function patternOf(folded: string): string {
  const loose = folded.replaceAll(/\p{N}{5,}/gu, (digits) => Array.from(digits).join('~'));
  return loose.replaceAll(' ', ' {0,6}').replaceAll('~', ' ?');
}

/** A name does not begin in the middle of a word; a capital within one is a beginning, as in "byAnna". */
function isEdge(text: string, folded: string, { at, start }: { readonly at: number; readonly start: number }): boolean {
  const [before, first] = [folded[at - 1] ?? ' ', folded[at] ?? ' '];
  return areApart(before, first) || isHump(text.slice(0, start), text.slice(start));
}

function isEnd(text: string, folded: string, { at, end }: { readonly at: number; readonly end: number }): boolean {
  const [last, after] = [folded[at] ?? ' ', folded[at + 1] ?? ' '];
  return areApart(last, after) || isHump(text.slice(0, end), text.slice(end));
}

function areApart(one: string, other: string): boolean {
  if (one === ' ' || other === ' ' || unspaced.test(one) || unspaced.test(other)) return true;
  return isDigit(one) !== isDigit(other);
}

function isDigit(unit: string): boolean {
  return /\p{N}/u.test(unit);
}

function isHump(before: string, after: string): boolean {
  return /\p{Ll}$/u.test(before.slice(-2)) && /^\p{Lu}/u.test(after.slice(0, 2));
}

function joinPlaces<About>(found: readonly (FoundName<About> & { readonly length: number })[]): FoundName<About>[] {
  const joined: (FoundName<About> & { readonly length: number })[] = [];
  for (const place of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (last === undefined || place.start >= last.end) joined.push(place);
    else {
      const longer = place.length > last.length ? place : last;
      joined[joined.length - 1] = { ...longer, start: last.start, end: Math.max(last.end, place.end) };
    }
  }
  return joined.map(({ start, end, about }) => ({ start, end, about }));
}
