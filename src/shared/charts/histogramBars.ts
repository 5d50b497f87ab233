export interface HistogramShape {
  /** One more than counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface HistogramBar {
  readonly middle: number;
  /** Samples of this bin that lie in the interval, and those that do not; a bin that its end cuts is divided. */
  readonly inside: number;
  readonly outside: number;
}

/** Divides each bin's count between the interval [low, high] and what lies outside, as if even within the bin. */
export function histogramBars({ edges, counts }: HistogramShape, low: number, high: number): readonly HistogramBar[] {
  return counts.map((count, bin) => {
    const from = edges[bin] ?? 0;
    const until = edges[bin + 1] ?? from;
    const covered = Math.max(0, Math.min(high, until) - Math.max(low, from));
    const share = until > from ? covered / (until - from) : low <= from && from <= high ? 1 : 0;
    return { middle: (from + until) / 2, inside: count * share, outside: count * (1 - share) };
  });
}
