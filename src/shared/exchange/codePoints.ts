/** Converts positions in one text between UTF-16 units, as passages count, and code points, as annotations do. */
export interface CodePoints {
  /** Code points before this UTF-16 position; inside of a pair, those before the pair and the pair itself. */
  fromUnits(position: number): number;
  /** The UTF-16 position before which this many code points stand. */
  toUnits(position: number): number;
}

export function countCodePoints(text: string): CodePoints {
  const pairs = Int32Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return {
    fromUnits: (position) => position - firstWhere(pairs, (start) => start >= position),
    // The pair at place `at` is the code point `start - at`.
    toUnits: (position) => position + firstWhere(pairs, (start, at) => start - at >= position),
  };
}

/** How many entries come before the first that holds; those that hold come last. */
function firstWhere(entries: Int32Array, holds: (entry: number, at: number) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(entries[middle] ?? 0, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function codePointLength(text: string): number {
  return countCodePoints(text).fromUnits(text.length);
}
