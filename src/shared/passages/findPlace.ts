import { largestTable } from './commonPairs.ts';
import { chainUp } from './chainUp.ts';
import type { AlignedTexts } from './anchorPassages.ts';
import type { Stretch } from './splitWords.ts';
import { commonRow, contextLikeness, fitsBetter, fitsFarWorse, joiningWords, joinsBothSides } from './wordContext.ts';
import { findWords, mostVoted } from './wordPlaces.ts';

/** Where a stretch of the old text's words is in the new one; likeness of the words and of what is around them, 0 to 1. */
export interface Place extends Stretch {
  readonly state: 'anchored' | 'moved';
  readonly likeness: number;
  readonly context: number;
}

/** Of the places with the same words; more make the words too common to be found by. */
const mostLookedAt = 24;
/** How far away words are looked for that stayed, in words. */
const steadyReach = 60;

/** Finds a stretch of words by the alignment first, then by its words, then by what is like it; null where nothing is. */
export function findPlace(texts: AlignedTexts, at: Stretch): Place | null {
  return (
    wherePaired(texts, at) ??
    whereSameWords(texts, at) ??
    wherePartlyPaired(texts, at) ??
    whereGap(texts, at) ??
    whereLike(texts, at)
  );
}

/** All words have partners that stand together. */
function wherePaired(texts: AlignedTexts, at: Stretch): Place | null {
  const { forth } = texts.alignment;
  const first = forth[at.first] ?? -1;
  if (first === -1) return null;
  for (let word = at.first; word < at.end; word += 1) if (forth[word] !== first + word - at.first) return null;
  const place = { first, end: first + at.end - at.first };
  return fitsElsewhere(texts, at, place) ? null : judge(texts, at, place);
}

/** Where a page says it more than once, another place may fit better than the one that the order of words suggests. */
function fitsElsewhere(texts: AlignedTexts, at: Stretch, place: Stretch): boolean {
  const { old, now, places } = texts;
  const found = findWords(places, old.ids.subarray(at.first, at.end)) ?? [];
  if (found.length < 2 || found.length > mostLookedAt) return false;
  const context = contextLikeness(old, at, now, place);
  return context < 0.9 && found.some((other) => contextLikeness(old, at, now, other) > context + 0.1);
}

/** The same words at a place: sure by what is around them, or because they are many and stand once. */
function judge(texts: AlignedTexts, at: Stretch, place: Stretch): Place | null {
  const { old, now, places } = texts;
  if (!isOurs(texts, at, place)) return null;
  const context = contextLikeness(old, at, now, place);
  const joining = joiningWords(old, at, now, place);
  const found = { ...place, likeness: 1, context };
  const length = lengthOf(texts, at);
  const isOnly = findWords(places, old.ids.subarray(at.first, at.end))?.length === 1;
  if (length < 8 && !isOnly && (context < 0.5 || !joinsBothSides(old, at, now, place)))
    return isOnlyBetween(texts, at, place) ? { ...found, state: 'moved' } : null;
  if (joining >= 4 || context >= 0.5 || (length >= 60 && context >= 0.2)) return { ...found, state: 'anchored' };
  if (isOnly && (length >= 40 || (length >= 16 && context >= 0.2) || joining >= 2))
    return { ...found, state: 'anchored' };
  return length >= 24 || (length >= 8 && joining >= 2) || context >= (length < 8 ? 0.5 : 0.3)
    ? { ...found, state: 'moved' }
    : null;
}

/** Around it everything was rewritten, but between what stayed before and after it the words stand once, then and now. */
function isOnlyBetween(texts: AlignedTexts, at: Stretch, place: Stretch): boolean {
  const { old, now, alignment } = texts;
  const before = steadyWord(alignment.forth, at.first, -1);
  const after = steadyWord(alignment.forth, at.end - 1, 1);
  if (before === null || after === null) return false;
  const [start, end] = [alignment.forth[before] ?? -1, alignment.forth[after] ?? -1];
  if (start >= place.first || end < place.end || end - start > 2 * steadyReach) return false;
  const words = old.ids.subarray(at.first, at.end);
  return (
    countRuns(old.ids.subarray(before, after), words) === 1 && countRuns(now.ids.subarray(start, end), words) === 1
  );
}

/** The nearest word in a direction that begins a run of words whose partners stand together as well. */
function steadyWord(forth: Int32Array, from: number, step: 1 | -1): number | null {
  for (let word = from + step; Math.abs(word - from) < steadyReach; word += step) {
    const partner = forth[word] ?? -1;
    if (partner !== -1 && [1, 2, 3].every((further) => forth[word + step * further] === partner + step * further))
      return word;
  }
  return null;
}

function countRuns(within: Int32Array, words: Int32Array): number {
  let count = 0;
  for (let start = 0; start + words.length <= within.length; start += 1)
    if (words.every((word, at) => within[start + at] === word)) count += 1;
  return count;
}

function lengthOf({ old }: AlignedTexts, { first, end }: Stretch): number {
  return (old.to[end - 1] ?? 0) - (old.from[first] ?? 0);
}

/** The same words elsewhere: where they fit better than any other stretch of the old text that says the same. */
function whereSameWords(texts: AlignedTexts, at: Stretch): Place | null {
  const { old, now, places } = texts;
  const found = findWords(places, old.ids.subarray(at.first, at.end)) ?? [];
  const [best, second] = byContext(
    texts,
    at,
    found.filter((place) => isFree(texts, at, place)),
  );
  if (best === undefined) return null;
  const judged = judge(texts, at, best);
  if (judged !== null && (second === undefined || best.context - second.context >= 0.25)) return judged;
  if (best.context < 0.6 || !joinsBothSides(old, at, now, best) || !isOurs(texts, at, best)) return null;
  return { ...best, likeness: 1, state: 'moved' };
}

/** Nobody else's words have gone there; or those of another stretch with the same words, which fits worse. */
function isFree(texts: AlignedTexts, at: Stretch, place: Stretch): boolean {
  const { old, now, alignment } = texts;
  if (isOpen(alignment.back, place.first, place.end, at)) return true;
  return sayingTheSame(texts, at).some(
    (other) => alignment.forth[other.first] === place.first && fitsBetter(old, at, other, now, place),
  );
}

/**
 * No other stretch of the old text that says the same fits the place better; where fewer say it now than did, a copy is gone, and
 * what is left must fit this one by far better than those that have no place.
 */
function isOurs(texts: AlignedTexts, at: Stretch, place: Stretch): boolean {
  const { old, now, places } = texts;
  const others = sayingTheSame(texts, at);
  if (others.some((other) => fitsBetter(old, other, at, now, place))) return false;
  const homeless = others.filter((other) => !hasOtherHome(texts, other, place));
  if (homeless.length === 0) return true;
  const left = findWords(places, old.ids.subarray(at.first, at.end))?.length ?? 0;
  if (left > others.length) return true;
  return homeless.every((other) => fitsFarWorse(old, other, at, now, place));
}

function hasOtherHome({ alignment }: AlignedTexts, other: Stretch, place: Stretch): boolean {
  const first = alignment.forth[other.first] ?? -1;
  return (
    first !== -1 && first !== place.first && alignment.forth[other.end - 1] === first + other.end - 1 - other.first
  );
}

/** Other stretches of the old text with the same words, the nearest ones. */
function sayingTheSame({ old, oldPlaces }: AlignedTexts, at: Stretch): Stretch[] {
  const found = findWords(oldPlaces, old.ids.subarray(at.first, at.end)) ?? [];
  const own = found.findIndex(({ first }) => first === at.first);
  const near = found.slice(Math.max(0, own - mostLookedAt / 2), own + 1 + mostLookedAt / 2);
  return near.filter(({ first }) => first !== at.first);
}

function byContext({ old, now }: AlignedTexts, at: Stretch, found: readonly Stretch[]) {
  return found
    .slice(0, mostLookedAt)
    .map((place) => ({ ...place, context: contextLikeness(old, at, now, place) }))
    .toSorted((one, other) => other.context - one.context);
}

/** Whether all these words of the new text are new, or partners of the words asked for. */
function isOpen(back: Int32Array, first: number, end: number, at: Stretch): boolean {
  for (let word = first; word < end; word += 1) {
    const partner = back[word] ?? -1;
    if (partner !== -1 && (partner < at.first || partner >= at.end)) return false;
  }
  return true;
}

/** A good part of what it says has partners that stand close together, with little in between that came from elsewhere. */
function wherePartlyPaired(texts: AlignedTexts, at: Stretch): Place | null {
  const { old, now } = texts;
  const cluster = closestPartners(texts, at);
  if (cluster === null) return null;
  const first = reachBack(texts, at, cluster.first);
  const end = reachOn(texts, at, cluster.end);
  const shared = sharedLength(texts, at, cluster);
  const whole = Math.max(lengthOf(texts, at), (now.to[end - 1] ?? 0) - (now.from[first] ?? 0));
  const likeness = Math.min(0.99, shared / whole);
  const context = contextLikeness(old, at, now, { first, end });
  const isShort = at.end - at.first < 6;
  if (saysTheSame(texts, at, { first, end })) return null;
  if (isShort && !joinsBothSides(old, at, now, { first, end })) return null;
  if (likeness < (isShort ? 0.4 : 0.5) || (context < 0.5 && (isShort || likeness < 0.75))) return null;
  return { first, end, likeness, context, state: 'moved' };
}

/** The same words, which then have been looked at and found to be another's. */
function saysTheSame({ old, now }: AlignedTexts, at: Stretch, place: Stretch): boolean {
  if (at.end - at.first !== place.end - place.first) return false;
  for (let word = 0; word < at.end - at.first; word += 1)
    if (old.ids[at.first + word] !== now.ids[place.first + word]) return false;
  return true;
}

/**
 * The partners that stand together: cut where much, or anything from elsewhere, lies between; the piece with the most words.
 * Null where their order is another.
 */
function closestPartners({ alignment }: AlignedTexts, at: Stretch): Stretch | null {
  const inOrder = [...alignment.forth.subarray(at.first, at.end)].filter((partner) => partner !== -1);
  const rising = chainUp(inOrder.map((other, one) => ({ one, other })));
  if (rising.length < 0.7 * inOrder.length) return null;
  const partners = inOrder.toSorted((one, other) => one - other);
  let best: (Stretch & { count: number }) | null = null;
  let piece: (Stretch & { count: number }) | null = null;
  for (const partner of partners) {
    piece =
      piece !== null &&
      partner - piece.end <= Math.min(8, 2 * piece.count) &&
      isOpen(alignment.back, piece.end, partner, at)
        ? { first: piece.first, end: partner + 1, count: piece.count + 1 }
        : { first: partner, end: partner + 1, count: 1 };
    if (best === null || piece.count > best.count) best = piece;
  }
  return best;
}

function sharedLength({ old, alignment }: AlignedTexts, at: Stretch, within: Stretch): number {
  let length = 0;
  for (let word = at.first; word < at.end; word += 1) {
    const partner = alignment.forth[word] ?? -1;
    if (partner >= within.first && partner < within.end) length += (old.to[word] ?? 0) - (old.from[word] ?? 0) + 1;
  }
  return length;
}

/** Takes in new words between the partner of the word before and the first partner, where there are few. */
function reachBack({ alignment }: AlignedTexts, at: Stretch, first: number): number {
  if (alignment.forth[at.first] !== -1 || at.first === 0) return first;
  const before = alignment.forth[at.first - 1] ?? -1;
  return before !== -1 && before < first && first - before - 1 <= 2 * (at.end - at.first) ? before + 1 : first;
}

function reachOn({ alignment }: AlignedTexts, at: Stretch, end: number): number {
  if (alignment.forth[at.end - 1] !== -1 || at.end >= alignment.forth.length) return end;
  const after = alignment.forth[at.end] ?? -1;
  return after >= end && after - end <= 2 * (at.end - at.first) ? after : end;
}

/** All its words were replaced, and those on both sides stayed: what stands between them now. */
function whereGap(texts: AlignedTexts, at: Stretch): Place | null {
  const { old, now, alignment } = texts;
  const before = alignment.forth[at.first - 1] ?? -1;
  const after = alignment.forth[at.end] ?? -1;
  const place = { first: before + 1, end: after };
  const count = at.end - at.first;
  if (before === -1 || after === -1 || place.end <= place.first || place.end - place.first > 2 * count + 2) return null;
  if (!isOpen(alignment.back, place.first, place.end, at) || saysTheSame(texts, at, place)) return null;
  const context = contextLikeness(old, at, now, place);
  const likeness = letterLikeness(texts, at, place);
  return context >= 0.5 && likeness >= 0.3 ? { ...place, likeness, context, state: 'moved' } : null;
}

function letterLikeness({ old, now }: AlignedTexts, at: Stretch, place: Stretch): number {
  const one = codes(old.folded.slice(old.from[at.first], old.to[at.end - 1]));
  const other = codes(now.folded.slice(now.from[place.first], now.to[place.end - 1]));
  if (one.length * other.length > largestTable) return 0;
  return Math.min(0.99, commonRow(one, other) / Math.max(one.length, other.length));
}

function codes(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

/** A longer passage that left its place and changed: where most of its rarer words stand now, and are nobody else's. */
function whereLike(texts: AlignedTexts, at: Stretch): Place | null {
  const { old, now, alignment, places } = texts;
  const wanted = old.ids.subarray(at.first, at.end);
  if (wanted.length < 6 || lengthOf(texts, at) < 30) return null;
  const isOpenAt = (word: number) => isOpen(alignment.back, word, word + 1, at);
  const window = mostVoted(places, wanted, isOpenAt);
  if (window === null) return null;
  const open: number[] = [];
  const known = new Set(wanted);
  for (let word = window.first; word < window.end; word += 1)
    if (isOpenAt(word) && known.has(now.ids[word] ?? -1)) open.push(word);
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return null;
  const place = { first, end: last + 1 };
  if (saysTheSame(texts, at, place) || wanted.length * (place.end - place.first) > largestTable) return null;
  const shared = commonRow(wanted, now.ids.subarray(place.first, place.end));
  const likeness = Math.min(0.99, shared / Math.max(wanted.length, place.end - place.first));
  const context = contextLikeness(old, at, now, place);
  return likeness < 0.6 || (likeness < 0.75 && context < 0.5) ? null : { ...place, likeness, context, state: 'moved' };
}
