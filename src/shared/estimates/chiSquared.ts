import { exp } from './elementary.ts';
import { normalCdf } from './normalCurve.ts';

/**
 * How likely a chi-squared number with so many degrees of freedom (a whole number from 1) is above `value` (from 0):
 * the normal tail for 1 and the exponential for 2, then Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1)
 * (Abramowitz and Stegun 1964, 26.4.4, 26.4.5 and 6.5.21). Absolute error about 1e-15.
 */
export function chiSquaredAbove(value: number, degrees: number): number {
  if (!(value > 0)) return 1;
  const half = value / 2;
  const odd = degrees % 2 === 1;
  let above = odd ? 2 * normalCdf(-Math.sqrt(value)) : exp(-half);
  let term = odd ? (2 * Math.sqrt(half) * exp(-half)) / Math.sqrt(Math.PI) : half * exp(-half);
  for (let shape = odd ? 0.5 : 1; shape < degrees / 2; shape += 1) {
    above += term;
    term *= half / (shape + 1);
  }
  return Math.min(1, above);
}
