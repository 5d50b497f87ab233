import { readNumberWord } from '../dates/numberWord.ts';
import { foldText, spaceCharacters } from '../search/foldText.ts';
import { stemOf } from './stemOf.ts';

export interface ContentWords {
  /** What the line is about, each once: stems, names, numbers (`152`), single capitals (`port A`). */
  readonly words: ReadonlySet<string>;
  /** Months and years, which the period says too. */
  readonly times: ReadonlySet<string>;
  /** Words that a `from` or a `to` leads to: from A to B is not from B to A. */
  readonly ends: ReadonlyMap<string, 'from' | 'to'>;
}

/** Words that say nothing of the thing, and those that only tell how it is known. */
const stopWords = new Set(
  `a an the of in on at to by for from with and or nor but as is are was were be been being that which who whom whose this these those it its
   if all any each every some than then there their they them he she his her has have had do does did made up about more most less so far
   least nearly almost roughly around approximately average over under into onto out per such may might could would can will shall
   total overall altogether number amount says said saying according counted counts count counting reported reports recorded detected
   estimated estimate estimates figure figures
   der die das den dem des ein eine und oder von zu im mit auf fur le la les un une du de et ou en au aux el los las del`.split(
    /\s+/,
  ),
);

const months = 'january february march april may june july august september october november december'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Elided articles of French and Italian, and what English hangs on by an apostrophe. */
const hangingOn = /(?<=\p{L})['’](?:s|t|d|m|ll|re|ve)(?!\p{L})|(?<!\p{L})(?:l|d|n|s|j|qu|dell|all|un)['’](?=\p{L})/giu;
const tokens = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;

/**
 * The words that carry the meaning of a line: folded (case, accents), stop words left out, endings cut (`stemOf`), numbers in words
 * as digits. The numbers of `own`, which are the data point's quantity, are left out: they are what is compared.
 */
export function contentWords(text: string, own: readonly number[] = []): ContentWords {
  const [words, times, ends] = [new Set<string>(), new Set<string>(), new Map<string, 'from' | 'to'>()];
  const plain = text.replaceAll(hangingOn, ' ');
  const found = [...plain.matchAll(tokens)].map((match) => ({
    token: match[0],
    next: plain[match.index + match[0].length],
  }));
  const shouts = plain === plain.toUpperCase();
  let way: 'from' | 'to' | null = null;
  for (let at = 0; at < found.length; at += 1) {
    const { token, next } = found[at] ?? { token: '', next: undefined };
    const folded = foldText(token);
    const number = readNumber(found, at);
    if (number !== null) {
      at = number.last;
      if (own.includes(number.value)) continue;
      if (/^(?:1[5-9]|20)\d\d$/.test(token)) times.add(token);
      else words.add(String(number.value));
      continue;
    }
    const month = monthOf(token, folded);
    if (month !== null) times.add(month);
    else if (/^[a-z]$/.test(folded)) {
      const isLast = at === found.length - 1 || /[,;.)]/.test(next ?? '');
      if (isMark(token, { isFirst: at === 0, isLast, afterNumber: /^\d/.test(found[at - 1]?.token ?? '') }))
        words.add(folded.toUpperCase());
    } else if (stopWords.has(folded) && (shouts || token !== token.toUpperCase())) {
      way = folded === 'from' ? 'from' : folded === 'to' ? 'to' : joining.has(folded) ? way : null;
    } else {
      for (const part of spaceCharacters(folded).trim().split(/\s+/)) if (!isParticle(part)) words.add(stemOf(part));
      if (way !== null) ends.set(stemOf(folded), way);
    }
  }
  return { words, times, ends };
}

/** Stop words that may stand between `from` and the name that it leads to. */
const joining = new Set(['the', 'a', 'an', 'and', 'or']);

interface Found {
  readonly token: string;
}

/** The number that begins at a token, in digits or words with its scale, and the last token that belongs to it. */
function readNumber(found: readonly Found[], at: number): { readonly value: number; readonly last: number } | null {
  const word = (place: number) => found[place]?.token.toLowerCase() ?? '';
  const ordinal = ordinals.indexOf(word(at)) + 1;
  let value = ordinal > 0 ? ordinal : /^an?$/.test(word(at)) ? null : readNumberWord(word(at));
  if (value === null || Number.isNaN(value)) return null;
  let last = at;
  const ones = readNumberWord(word(at + 1));
  if (word(at).endsWith('ty') && ones !== null && ones > 0 && ones < 10 && /^[a-z]{3}/.test(word(at + 1))) {
    value += ones;
    last += 1;
  }
  for (let scale = scales.get(word(last + 1)); scale !== undefined; scale = scales.get(word(last + 1))) {
    value *= scale;
    last += 1;
  }
  if (/^\d/.test(word(at)) && /^(?:st|nd|rd|th)$/.test(word(last + 1))) last += 1;
  return { value, last };
}

/** `May` and `March` are months when they are written so; `Oct` and `Sept.` too. */
function monthOf(token: string, folded: string): string | null {
  if (!/^\p{Lu}/u.test(token))
    return folded === 'may' || folded === 'march' || !months.includes(folded) ? null : folded;
  return (
    months.find((month) => month === folded || (/^(?:\w{3}|sept)$/.test(folded) && month.startsWith(folded))) ?? null
  );
}

interface LetterPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly afterNumber: boolean;
}

/** Whether a single letter names something (`port B`, `class c`), and is no article, conjunction or unit. */
function isMark(token: string, { isFirst, isLast, afterNumber }: LetterPlace): boolean {
  if (token !== token.toLowerCase()) return !(isFirst && /^[AI]$/.test(token));
  if (afterNumber) return false;
  return token === 'a' ? isLast : /[b-dfghjlmnpqrtx]/.test(token);
}

/** A letter of hiragana alone is grammar. */
function isParticle(part: string): boolean {
  return /^[\u3041-\u309F]$/.test(part);
}

/** Dice's coefficient of two sets of words, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
