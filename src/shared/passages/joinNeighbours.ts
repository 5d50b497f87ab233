import type { Alignment } from './alignWords.ts';
import type { Words } from './splitWords.ts';

/**
 * Gives a word to its neighbour where it was paired alone, or with words that it does not touch: of two equal full stops the one
 * goes with its sentence. Which of several equal rows of words is the longest says nothing about that.
 */
export function joinNeighbours(old: Words, now: Words, alignment: Alignment): void {
  const last = old.ids.length - 1;
  for (let word = 0; word < last; word += 1) joinNext(old, now, alignment, word, 1);
  for (let word = last; word > 0; word -= 1) joinNext(old, now, alignment, word, -1);
}

function joinNext(old: Words, now: Words, { forth, back }: Alignment, word: number, step: 1 | -1): void {
  const partner = forth[word] ?? -1;
  const next = word + step;
  const wanted = partner + step;
  if (partner === -1 || forth[next] === wanted) return;
  if (old.ids[next] === undefined || old.ids[next] !== now.ids[wanted]) return;
  const taken = forth[next] ?? -1;
  const holder = back[wanted] ?? -1;
  const isGlued = touches(old, word, next) && touches(now, partner, wanted);
  const isHeld = (at: number, further: boolean, words: Words) =>
    further && !(isGlued && !touches(words, at, at + step));
  if (taken !== -1 && isHeld(taken, forth[next + step] === taken + step, now)) return;
  if (holder !== -1 && isHeld(holder, forth[holder + step] === wanted + step, old)) return;
  if (taken !== -1) back[taken] = -1;
  if (holder !== -1) forth[holder] = -1;
  forth[next] = wanted;
  back[wanted] = next;
}

/** No white space lies between the two, as between a word and its full stop. */
function touches(words: Words, one: number, other: number): boolean {
  const [first, second] = one < other ? [one, other] : [other, one];
  return words.to[first] !== undefined && words.to[first] === words.from[second];
}
