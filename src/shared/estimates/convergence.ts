import { percentileKeys, type PercentileKey, percentilesOf } from './estimate.ts';
import { selectQuantiles } from './orderStatistics.ts';

/** A share of samples with its standard error. */
export interface ShareFound {
  readonly share: number;
  readonly error: number;
}

/** How likely the result is above a number, by the share of samples that are. Never 0 or 1 by itself: see the error. */
export function shareAbove(samples: Float64Array, limit: number): ShareFound {
  let above = 0;
  for (let index = 0; index < samples.length; index += 1) if ((samples[index] ?? 0) > limit) above += 1;
  // One sample more on either side keeps the error off 0 where all lie on one (Agresti and Coull 1998).
  const guarded = (above + 1) / (samples.length + 2);
  return { share: above / samples.length, error: Math.sqrt((guarded * (1 - guarded)) / samples.length) };
}

/**
 * The standard error of each percentile: half the distance between the order statistics one binomial standard deviation
 * below and above it (Woodruff 1952). In the samples' unit; reorders them.
 */
export function percentileErrors(samples: Float64Array): Readonly<Record<PercentileKey, number>> {
  const shares = percentileKeys.flatMap((key) => {
    const share = Number(key) / 100;
    const by = Math.sqrt((share * (1 - share)) / samples.length);
    return [Math.max(0, share - by), Math.min(1, share + by)];
  });
  const values = selectQuantiles(samples, shares);
  return percentilesOf((key) => {
    const index = percentileKeys.indexOf(key) * 2;
    return ((values[index + 1] ?? Number.NaN) - (values[index] ?? Number.NaN)) / 2;
  });
}

/** One point of the cumulative curve: the share of samples at or below the value. */
export interface CumulativePoint {
  readonly value: number;
  readonly share: number;
}

/** The cumulative curve at evenly spaced shares from the 0.5th to the 99.5th percentile. Reorders the samples. */
export function cumulativePoints(samples: Float64Array, count = 100): readonly CumulativePoint[] {
  const shares = Array.from({ length: count }, (_, index) => 0.005 + (0.99 * index) / (count - 1));
  const values = selectQuantiles(samples, shares);
  return shares.map((share, index) => ({ share, value: values[index] ?? Number.NaN }));
}
