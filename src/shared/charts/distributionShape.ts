/** What a small drawing needs of a distribution: see `Sampler` in shared/estimates. */
export interface Curve {
  quantile(probability: number): number;
  cdf(value: number): number;
}

const tail = 0.005;
const slices = 40;

/**
 * The outline of a distribution's density as an SVG path of the given size in pixels, from its 0.5th to its 99.5th
 * percentile; the steps of its cdf give the heights. Null where the range is none, as for a constant.
 */
export function densityPath(curve: Curve, width: number, height: number): string | null {
  const from = curve.quantile(tail);
  const until = curve.quantile(1 - tail);
  const span = until - from;
  if (!(span > 0) || !Number.isFinite(span)) return null;
  const heights = Array.from({ length: slices }, (_, slice) => {
    const start = from + (span * slice) / slices;
    return Math.max(0, curve.cdf(start + span / slices) - curve.cdf(start));
  });
  const highest = Math.max(...heights);
  if (!(highest > 0)) return null;
  const points = heights.map((share, slice) => {
    const x = ((slice + 0.5) / slices) * width;
    return `L${x.toFixed(1)},${(height - (share / highest) * (height - 1)).toFixed(1)}`;
  });
  return `M0,${height}${points.join('')}L${width},${height}Z`;
}

/** Where a value lies between the same percentiles, in pixels, kept within the drawing. */
export function placeInShape(curve: Curve, value: number, width: number): number {
  const from = curve.quantile(tail);
  const until = curve.quantile(1 - tail);
  return Math.min(width, Math.max(0, ((value - from) / (until - from)) * width));
}

/** The outline of a histogram's counts, three bins to a step of it, in the same form as `densityPath`. */
export function histogramPath(counts: readonly number[], width: number, height: number): string {
  const steps = Array.from({ length: Math.ceil(counts.length / 3) }, (_, step) =>
    counts.slice(step * 3, step * 3 + 3).reduce((sum, count) => sum + count, 0),
  );
  const highest = Math.max(1, ...steps);
  const points = steps.map((count, step) => {
    const x = ((step + 0.5) / steps.length) * width;
    return `L${x.toFixed(1)},${(height - (count / highest) * (height - 1)).toFixed(1)}`;
  });
  return `M0,${height}${points.join('')}L${width},${height}Z`;
}
