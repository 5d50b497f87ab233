import type { EstimateResult, Histogram } from './estimate.ts';

/**
 * The Monte Carlo standard error of a stored result's value at a share of its samples, in the result's unit: half the
 * distance between the values one binomial standard deviation below and above (Woodruff 1952), read from its histogram,
 * since a run keeps no samples. Good to about the width of a bin; 0 where nothing varies.
 */
export function storedQuantileError({ histogram, samples, standardDeviation }: EstimateResult, share: number): number {
  if (standardDeviation === 0) return 0;
  const by = Math.sqrt((share * (1 - share)) / samples);
  return (valueAt(histogram, samples, share + by) - valueAt(histogram, samples, share - by)) / 2;
}

/** Straight within a bin; the histogram's ends for what lies beyond them. */
function valueAt({ edges, counts, below }: Histogram, samples: number, share: number): number {
  let left = share * samples - below;
  if (left <= 0) return edges[0] ?? NaN;
  for (const [index, count] of counts.entries()) {
    const [start, end] = [edges[index] ?? NaN, edges[index + 1] ?? NaN];
    if (left <= count && count > 0) return start + (end - start) * (left / count);
    left -= count;
  }
  return edges.at(-1) ?? NaN;
}
