import type { TimeSpan } from './timeScale.ts';

/**
 * How many items touch each of `bins` equal parts of a window, start and end in milliseconds. An item counts once
 * in every part that it touches. O(items + bins), by differences.
 */
export function density(items: Iterable<TimeSpan>, start: number, end: number, bins: number): Uint32Array {
  const changes = new Int32Array(bins + 1);
  const perBin = (end - start) / bins;
  for (const item of items) {
    if (item.start === null && item.end === null) continue;
    const from = item.start ?? -Infinity;
    const until = item.end ?? Infinity;
    if (until < start || from >= end) continue;
    const first = Math.max(0, Math.floor((from - start) / perBin));
    // `end` is exclusive: an item that ends where a bin starts does not touch it.
    const last = Math.min(bins - 1, Math.max(first, Math.ceil((until - start) / perBin) - 1));
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  const counts = new Uint32Array(bins);
  let count = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    count += changes[bin] ?? 0;
    counts[bin] = count;
  }
  return counts;
}
