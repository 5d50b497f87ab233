import { PlumbError } from '../values/PlumbError.ts';
import { exp, log } from './elementary.ts';
import { solvePair } from './solvePair.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/**
 * The ends that a bounded distribution needs so that the share `coverage` lies from low to high, as much below as above;
 * low and high themselves where that is all. `curveOf` gives its distribution function for ends.
 * @throws PlumbError `invalid-input` where there are none, such as for 10% around a most likely value at one end
 */
export function widenEnds(
  label: string,
  { low, high, coverage }: Interval,
  curveOf: (from: number, to: number) => (value: number) => number,
): { readonly from: number; readonly to: number } {
  if (coverage === 1) return { from: low, to: high };
  const width = high - low;
  const tail = (1 - coverage) / 2;
  const endsAt = ([below, above]: readonly [number, number]) => ({
    from: low - width * exp(below),
    to: high + width * exp(above),
  });
  const solution = solvePair(
    (unknowns) => {
      const { from, to } = endsAt(unknowns);
      const cdf = curveOf(from, to);
      return [log(cdf(low) / tail), log((1 - cdf(high)) / tail)];
    },
    [log((1 - coverage) / coverage), log((1 - coverage) / coverage)],
  );
  if (solution !== null) return endsAt(solution);
  const share = Number((coverage * 100).toPrecision(6));
  const problem = `No ${label} has ${share}% between these ends with this most likely value; give another share inside, or move the most likely value inwards.`;
  throw new PlumbError('invalid-input', problem, { field: 'coverage' });
}
