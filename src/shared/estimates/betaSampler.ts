import { betaCurve } from './betaCurve.ts';
import type { Sampler } from './distribution.ts';
import { tabulateInverse } from './inverseTable.ts';
import { invertCdf } from './invertCdf.ts';

/** The beta distribution with shapes a and b, stretched from 0 to 1 onto `from` to `to`. */
export function betaSampler(a: number, b: number, from: number, to: number): Sampler {
  const curve = betaCurve(a, b);
  const mirrored = betaCurve(b, a);
  const width = to - from;
  // Near 1 a double has no digits left for what is above, so the upper half is found as the lower half of the mirrored curve.
  const unitQuantile = (probability: number): number =>
    probability <= 0.5 ? invertCdf(curve, probability, 0, 1) : 1 - invertCdf(mirrored, 1 - probability, 0, 1);
  const spread = tabulateInverse(curve, unitQuantile);
  return {
    transform(column, count) {
      spread(column, count);
      for (let index = 0; index < count; index += 1) {
        const share = column[index] ?? 0;
        column[index] = from * (1 - share) + to * share;
      }
    },
    quantile: (probability) => from + width * unitQuantile(probability),
    cdf: (value) => curve.cdf((value - from) / width),
    mean: from + width * (a / (a + b)),
    density: (value) => curve.density((value - from) / width) / width,
    atoms: [],
  };
}
