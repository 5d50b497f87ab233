import { foldWithPlaces, partsOf, unspacedScripts, wordCharacters, wordsOf } from './foldText.ts';
import type { Term } from './query.ts';

export interface Snippet {
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[];
  /** The first word found in it, in UTF-16 units of the text; null where none of the words stands in the text. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

interface Match {
  readonly term: number;
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Characters around the words that are shown. */
const length = 180;
const before = 50;
const mostMatches = 400;

/**
 * Cuts out the stretch of a text in which most of the terms stand together, with what was found marked. `insideWords`: a term
 * counts anywhere inside of words. A phrase that only the index sees (across what is not shown) is marked word by word.
 */
export function cutSnippet(text: string, terms: readonly Term[], insideWords: boolean): Snippet {
  const { folded, placeOf } = foldWithPlaces(text);
  const whole = findMatches(
    folded,
    terms.map((term) => [term]),
    insideWords,
  );
  const matches = whole.length > 0 ? whole : findMatches(folded, terms.map(asWords), insideWords);
  const best = bestWindow(matches);
  const first = best[0];
  if (first === undefined) return { parts: plainStart(text), place: null };
  const from = wordStart(text, Math.max(0, placeOf(first.start) - before));
  const to = wordEnd(text, Math.min(text.length, from + length));
  const hits = best
    .map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }))
    .filter(({ end }) => end <= Math.max(to, placeOf(first.end)));
  const place = { start: placeOf(first.start), end: placeOf(first.end) };
  return { parts: cutParts(text, from, Math.max(to, place.end), hits), place };
}

function asWords(term: Term): Term[] {
  const words = wordsOf(term.text);
  return words.map((text, at) => ({ ...term, text, prefix: term.prefix && at === words.length - 1 }));
}

/** Matches of every term, in the order of the text. */
function findMatches(folded: string, groups: readonly (readonly Term[])[], insideWords: boolean): Match[] {
  const found: Match[] = [];
  for (const [term, group] of groups.entries())
    for (const one of group) for (const match of matchesOf(folded, one, insideWords)) found.push({ term, ...match });
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const isUnspaced = new RegExp(`^[${unspacedScripts}]`, 'u');
const wordAt = new RegExp(`[${wordCharacters}]*`, 'uy');
const isWord = new RegExp(`[${wordCharacters}]`, 'u');

/** As the index compares: words next to each other, whatever stands between them; the last may go on. */
function matchesOf(folded: string, term: Term, insideWords: boolean): { start: number; end: number }[] {
  const words = insideWords ? partsOf(term.text) : wordsOf(term.text);
  const [first, ...others] = words;
  if (first === undefined) return [];
  const last = words.at(-1) ?? first;
  const rest = others.length === 0 ? null : restOf(words);
  const startsWord = !insideWords && !isUnspaced.test(first);
  const endsWord = !insideWords && !isUnspaced.test(last);
  const found: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(first); at >= 0 && found.length < mostMatches; at = folded.indexOf(first, at + 1)) {
    if (startsWord && isWord.test(characterBefore(folded, at))) continue;
    const end = rest === null ? at + first.length : endAt(rest, folded, at + first.length);
    if (end === null) continue;
    const wordEnds = endsWord ? (endAt(wordAt, folded, end) ?? end) : end;
    if (term.prefix || wordEnds === end) found.push({ start: at, end: wordEnds });
  }
  return found;
}

/** The character before a place, both halves of it. */
function characterBefore(text: string, at: number): string {
  return isLowHalf(text, at - 1) ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}

/** What follows the first word of a phrase; words have nothing to escape. */
function restOf(words: readonly string[]): RegExp {
  const parts = words.slice(1).map((word, at) => {
    const joined = isUnspaced.test(word) || isUnspaced.test(words[at] ?? '');
    return `[^${wordCharacters}]${joined ? '*' : '+'}${word}`;
  });
  return new RegExp(parts.join(''), 'uy');
}

function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? null : at + found[0].length;
}

/** The matches within one snippet's length that cover most terms; the first such stretch. */
function bestWindow(matches: readonly Match[]): readonly Match[] {
  let best: readonly Match[] = [];
  let most = 0;
  for (const [at, first] of matches.entries()) {
    const within = matches.slice(at, at + 40).filter(({ end }) => end <= first.start + length - before);
    const covered = new Set(within.map(({ term }) => term)).size;
    if (best.length === 0 || covered > most) {
      best = within.length === 0 ? [first] : within;
      most = Math.max(covered, 1);
    }
  }
  return best;
}

function cutParts(text: string, from: number, to: number, hits: readonly { start: number; end: number }[]) {
  const parts: { text: string; hit: boolean }[] = [];
  const add = (start: number, end: number, hit: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), hit });
  };
  let at = from;
  for (const { start, end } of hits) {
    if (start < at) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (from > 0) parts.unshift({ text: '… ', hit: false });
  if (to < text.length) parts.push({ text: ' …', hit: false });
  return parts;
}

function plainStart(text: string): { text: string; hit: boolean }[] {
  if (text === '') return [];
  const to = wordEnd(text, Math.min(text.length, length));
  return [{ text: `${text.slice(0, to)}${to < text.length ? ' …' : ''}`, hit: false }];
}

const farthest = 20;

/** The next beginning of a word, where one is near; a cut never falls between the halves of a character. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + farthest).search(/\s/u);
  if (space >= 0) return from + space + 1;
  return isLowHalf(text, from) ? from + 1 : from;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const cut = text.slice(to - farthest, to);
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  if (space > 0) return to - farthest + space;
  return isLowHalf(text, to) ? to - 1 : to;
}

function isLowHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
