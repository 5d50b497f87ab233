import { alignWords, type Alignment } from './alignWords.ts';
import { foldedRange, firstAfter } from './foldText.ts';
import { matchFolded } from './matchQuote.ts';
import { findPlace, type Place } from './findPlace.ts';
import { splitWords, type Vocabulary, type Words } from './splitWords.ts';
import { indexPlaces, type WordPlaces } from './wordPlaces.ts';

/** A passage by its selectors; positions in UTF-16 units of the text that it was marked in. */
export interface MarkedPassage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * `anchored`: the same words, up to white space, typography and Unicode's ways of writing, at a place that is not in doubt.
 * `moved`: a place that someone must look at, since words changed or others like it stand elsewhere. `lost`: no place.
 */
export type PassageAnchor =
  | {
      readonly state: 'anchored' | 'moved';
      readonly start: number;
      readonly end: number;
      readonly exact: string;
      /** 0 to 1: likeness of the words (five ninths) and of what stands around them. */
      readonly score: number;
    }
  | { readonly state: 'lost'; readonly start: null; readonly end: null; readonly exact: null; readonly score: 0 };

export const lost: PassageAnchor = { state: 'lost', start: null, end: null, exact: null, score: 0 };

/** Two readings of a source, aligned with each other once for all its passages. */
export interface AlignedTexts {
  readonly old: Words;
  readonly now: Words;
  readonly alignment: Alignment;
  readonly places: WordPlaces;
  readonly oldPlaces: WordPlaces;
}

export function alignTexts(oldText: string, newText: string): AlignedTexts {
  const vocabulary: Vocabulary = new Map();
  const old = splitWords(oldText, vocabulary);
  const now = splitWords(newText, vocabulary);
  return {
    old,
    now,
    alignment: alignWords(old, now),
    places: indexPlaces(now, vocabulary.size),
    oldPlaces: indexPlaces(old, vocabulary.size),
  };
}

/**
 * Finds each passage of the old text in the new one, in the order given. A passage that does not stand in the old text where it
 * says, as an imported one may not, or for which there is no old text (null), is found by its quote alone.
 */
export function anchorPassages(
  oldText: string | null,
  newText: string,
  passages: readonly MarkedPassage[],
): PassageAnchor[] {
  if (oldText === newText && passages.every((each) => oldText.slice(each.start, each.end) === each.exact))
    return passages.map(({ start, end, exact }) => ({ state: 'anchored', start, end, exact, score: 1 }));
  const texts = alignTexts(oldText ?? '', newText);
  return passages.map((passage) =>
    oldText !== null && passage.exact !== '' && oldText.slice(passage.start, passage.end) === passage.exact
      ? anchorPassage(texts, passage)
      : anchorQuote(texts.now, passage),
  );
}

/** Finds one passage that stands in the old text where it says. */
export function anchorPassage(texts: AlignedTexts, passage: MarkedPassage): PassageAnchor {
  const { old, now } = texts;
  const range = foldedRange(old, passage.start, passage.end);
  if (range === null) return anchorBlank(now.text, passage);
  const first = firstAfter(old.to, range.from);
  const end = firstAfter(old.from, range.to - 1);
  if (first >= end) return lost;
  const place = findPlace(texts, { first, end });
  if (place === null) return lost;
  const from = (now.from[place.first] ?? 0) + partAfter(old, first, range.from, now, place.first);
  const to = (now.from[place.end - 1] ?? 0) + partBefore(old, end - 1, range.to, now, place.end - 1);
  if (from >= to) return lost;
  const lead = old.text.slice(passage.start, old.starts[range.from]);
  const trail = old.text.slice(old.ends[range.to - 1], passage.end);
  let start = now.starts[from] ?? 0;
  let last = now.ends[to - 1] ?? start;
  if (now.text.slice(Math.max(0, start - lead.length), start) === lead) start -= lead.length;
  if (now.text.slice(last, last + trail.length) === trail) last += trail.length;
  return { state: place.state, start, end: last, exact: now.text.slice(start, last), score: rounded(place) };
}

/** Where a passage starts or ends inside of a word, it does so again where that part of the word is still the same. */
function partBefore(old: Words, word: number, at: number, now: Words, newWord: number): number {
  const part = old.folded.slice(old.from[word], at);
  const newPart = now.folded.slice(now.from[newWord], now.to[newWord]);
  return at < (old.to[word] ?? 0) && newPart.startsWith(part) ? part.length : newPart.length;
}

function partAfter(old: Words, word: number, at: number, now: Words, newWord: number): number {
  const part = old.folded.slice(at, old.to[word]);
  const newPart = now.folded.slice(now.from[newWord], now.to[newWord]);
  return at > (old.from[word] ?? 0) && newPart.endsWith(part) ? newPart.length - part.length : 0;
}

function rounded({ likeness, context }: Place): number {
  return Math.round((1000 * (5 * likeness + 4 * context)) / 9) / 1000;
}

/** A passage of nothing but white space has no words to be found by. */
function anchorBlank(newText: string, { start, end, exact, prefix, suffix }: MarkedPassage): PassageAnchor {
  const around = newText.slice(Math.max(0, start - prefix.length), end + suffix.length);
  return around === prefix + exact + suffix ? { state: 'anchored', start, end, exact, score: 1 } : lost;
}

function anchorQuote(now: Words, { start, exact, prefix, suffix }: MarkedPassage): PassageAnchor {
  const match = matchFolded(now.text, now, exact, { prefix, suffix, hint: start });
  if (match === null || match.score < 0.5) return lost;
  const isSure = match.sameWords && match.isClear && (match.score > 0.75 || exact.length >= 32);
  if (!isSure && match.score < 0.6 && exact.length < 24) return lost;
  const score = Math.round(1000 * match.score) / 1000;
  return { state: isSure ? 'anchored' : 'moved', start: match.start, end: match.end, exact: match.exact, score };
}
