import type { SentencePlace } from '../sources/splitSentences.ts';

/** Index of the first place that ends behind `at`; the length where none does. Places are in order and do not overlap. */
export function firstEndingAfter(places: readonly SentencePlace[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first of the places that overlaps words; null where none does. */
export function overlapping<Place extends SentencePlace>(places: readonly Place[], words: SentencePlace): Place | null {
  const first = places[firstEndingAfter(places, words.start)];
  return first !== undefined && first.start < words.end ? first : null;
}

/** The place that words are nearest to, of two as near the earlier; null for none. */
export function nearest<Place extends SentencePlace>(places: readonly Place[], words: SentencePlace): Place | null {
  const index = firstEndingAfter(places, words.start);
  const [before, after] = [places[index - 1], places[index]];
  if (before === undefined || after === undefined) return before ?? after ?? null;
  return words.start - before.end <= Math.max(after.start - words.end, 0) ? before : after;
}
