/** One route's samples, sorted upwards, and what its share of the mixture is. */
interface Component {
  readonly sorted: Float64Array;
  readonly share: number;
}

export interface Pool {
  /** Interpolated between order statistics as in orderStatistics.ts: one component alone keeps its own percentiles. */
  quantile(share: number): number;
  /** The weighted mean of the components' means. */
  readonly mean: number;
  /** From the components' own variances and from how far apart their means lie. */
  readonly standardDeviation: number;
}

/**
 * The mixture of columns of samples by weights (none below zero, not all zero), without drawing anew: its distribution function is the
 * weighted sum of theirs, turned round by bisection. The linear opinion pool: Stone, "The opinion pool", Annals of
 * Mathematical Statistics 32, 1961. Keeps the columns as they are.
 */
export function poolSamples(columns: readonly { readonly samples: Float64Array; readonly weight: number }[]): Pool {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const parts = columns
    .filter(({ weight, samples }) => weight > 0 && samples.length > 0)
    .map(({ samples, weight }): Component => ({ sorted: samples.toSorted(), share: weight / total }));
  const ends = parts.map(({ sorted }) => [sorted[0] ?? NaN, sorted.at(-1) ?? NaN] as const);
  const low = Math.min(...ends.map(([first]) => first));
  const high = Math.max(...ends.map(([, last]) => last));
  const moments = parts.map(({ sorted, share }) => ({ share, ...momentsOf(sorted) }));
  const mean = moments.reduce((sum, part) => sum + part.share * part.mean, 0);
  const variance = moments.reduce((sum, part) => sum + part.share * (part.variance + (part.mean - mean) ** 2), 0);
  return { quantile: (share) => invert(parts, share, low, high), mean, standardDeviation: Math.sqrt(variance) };
}

/** The smallest value whose share at or below is reached. */
function invert(parts: readonly Component[], share: number, low: number, high: number): number {
  if (shareUpTo(parts, low) >= share) return low;
  let [below, at] = [low, high];
  for (;;) {
    const middle = below + (at - below) / 2;
    if (middle <= below || middle >= at) return at;
    if (shareUpTo(parts, middle) >= share) at = middle;
    else below = middle;
  }
}

function shareUpTo(parts: readonly Component[], value: number): number {
  return parts.reduce((sum, { sorted, share }) => sum + share * rankOf(sorted, value), 0);
}

/** 0 at the smallest sample, 1 at the greatest, straight between neighbours. */
function rankOf(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? NaN) <= value) from = middle + 1;
    else to = middle;
  }
  if (from === 0) return value < (sorted[0] ?? NaN) ? 0 : 1;
  if (from === sorted.length) return 1;
  const [before, after] = [sorted[from - 1] ?? NaN, sorted[from] ?? NaN];
  return (from - 1 + (value - before) / (after - before)) / (sorted.length - 1);
}

function momentsOf(sorted: Float64Array): { mean: number; variance: number } {
  const first = sorted[0] ?? NaN;
  let sum = 0;
  for (const value of sorted) sum += value - first;
  const apart = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value - first - apart) ** 2;
  return { mean: first + apart, variance: sorted.length < 2 ? 0 : squares / (sorted.length - 1) };
}
