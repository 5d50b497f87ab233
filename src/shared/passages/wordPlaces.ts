import type { Stretch, Words } from './splitWords.ts';

/** Where each word stands in a text. */
export interface WordPlaces {
  readonly words: Words;
  /** Index of each word number's first place in `places`. */
  readonly first: Int32Array;
  readonly places: Int32Array;
}

/** A word that stands more often finds nothing: what consists of such words only has no place of its own. */
const mostPlaces = 300;

export function indexPlaces(words: Words, vocabularySize: number): WordPlaces {
  const first = new Int32Array(vocabularySize + 1);
  for (const id of words.ids) first[id + 1] = (first[id + 1] ?? 0) + 1;
  for (let id = 0; id < vocabularySize; id += 1) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  const next = first.slice();
  const places = new Int32Array(words.ids.length);
  for (const [at, id] of words.ids.entries()) {
    places[next[id] ?? 0] = at;
    next[id] = (next[id] ?? 0) + 1;
  }
  return { words, first, places };
}

export function placesOf(index: WordPlaces, id: number): Int32Array {
  return index.places.subarray(index.first[id], index.first[id + 1]);
}

/** Every stretch with just these words, by its rarest one; null where there may be too many to look at. */
export function findWords(index: WordPlaces, wanted: Int32Array): Stretch[] | null {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < wanted.length && fewest > 0; at += 1) {
    const count = placesOf(index, wanted[at] ?? 0).length;
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  if (fewest > mostPlaces) return null;
  const found: Stretch[] = [];
  let compared = 0;
  for (const place of placesOf(index, wanted[rarest] ?? 0)) {
    const start = place - rarest;
    let at = 0;
    while (at < wanted.length && index.words.ids[start + at] === wanted[at]) at += 1;
    compared += at;
    if (at === wanted.length) found.push({ first: start, end: start + at });
    if (compared > 2_000_000) return null;
  }
  return found;
}

/**
 * The stretch of about this length in which most of the wanted words stand that `isOpen` lets through, by the offsets that they
 * vote for; with the share of the second best. Null where fewer than a third of the wanted words vote for one.
 */
export function mostVoted(index: WordPlaces, wanted: Int32Array, isOpen: (at: number) => boolean): Stretch | null {
  const step = Math.max(1, Math.ceil(wanted.length / 400));
  const votes = new Map<number, number>();
  let asked = 0;
  for (let at = 0; at < wanted.length; at += step) {
    const places = placesOf(index, wanted[at] ?? 0);
    if (places.length > 20) continue;
    asked += 1;
    for (const place of places) {
      if (!isOpen(place)) continue;
      const bucket = Math.floor((place - at) / 8);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const sum = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].toSorted((one, other) => sum(other) - sum(one));
  const best = ranked[0];
  if (best === undefined || asked < 3 || sum(best) < Math.max(3, asked / 3)) return null;
  const rival = ranked.find((bucket) => Math.abs(bucket - best) > 1 + wanted.length / 8);
  if (rival !== undefined && sum(rival) > 0.7 * sum(best)) return null;
  return { first: Math.max(0, best * 8), end: Math.min(index.words.ids.length, best * 8 + 16 + wanted.length) };
}
