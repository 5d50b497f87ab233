import { z } from 'zod';
import { wordsOf } from '../labels/writing.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { betaCurve } from './betaCurve.ts';
import { betaSampler } from './betaSampler.ts';
import {
  amountField,
  amountWords,
  checkInterval,
  coverageField,
  coverageWords,
  defineDistribution,
} from './distribution.ts';
import { exp, log } from './elementary.ts';
import { normalQuantile } from './normalCurve.ts';
import { solvePair } from './solvePair.ts';

/** For shares and other amounts that can not lie outside two limits: the one beta distribution with the interval given. */
export const beta = defineDistribution({
  name: 'beta',
  label: 'Beta',
  schema: z.strictObject({
    low: amountField('Low'),
    high: amountField('High'),
    coverage: coverageField,
    least: amountField('Lowest possible').default(0).meta({ title: 'Lowest possible', kind: 'amount' }),
    most: amountField('Highest possible').default(1).meta({ title: 'Highest possible', kind: 'amount' }),
  }),
  describe({ low, high, coverage, least, most }, unit, locale) {
    const { neverOutside } = wordsOf(locale).estimates;
    const limits = neverOutside(amountWords(least, '', locale), amountWords(most, unit, locale));
    return `${coverageWords(low, high, coverage, unit, locale)}${limits}`;
  },
  make({ low, high, coverage, least, most }, unit) {
    checkInterval('beta', low, high, unit);
    for (const [field, end] of Object.entries({ low, high })) {
      if (end > least && end < most) continue;
      const limits = `${amountWords(least, '')} and ${amountWords(most, unit)}`;
      const problem = `A beta has its interval between its limits, apart from both; ${amountWords(end, unit)} is not between ${limits}.`;
      throw new PlumbError('invalid-input', problem, { field });
    }
    const width = most - least;
    const [a, b] = shapesOf((low - least) / width, (high - least) / width, coverage);
    return betaSampler(a, b, least, most);
  },
});

/** The shapes with the share `coverage` from low to high, both inside 0 to 1; there is one pair (Shih, Statistics & Probability Letters, 2015). */
function shapesOf(low: number, high: number, coverage: number): readonly [number, number] {
  const tail = (1 - coverage) / 2;
  const mean = (low + high) / 2;
  const deviation = (high - low) / (2 * normalQuantile(1 - tail));
  const size = Math.max(0.5, (mean * (1 - mean)) / (deviation * deviation) - 1);
  const solution = solvePair(
    ([first, second]) => {
      const curve = betaCurve(exp(first), exp(second));
      return [log(curve.cdf(low) / tail), log((1 - curve.cdf(high)) / tail)];
    },
    [log(mean * size), log((1 - mean) * size)],
  );
  const shapes = solution?.map(exp);
  const [a = 0, b = 0] = shapes ?? [];
  if (a > 1e-3 && b > 1e-3 && a < 1e6 && b < 1e6) return [a, b];
  const problem = 'No beta can be fitted to this interval: it is too narrow, or too near to a limit.';
  throw new PlumbError('invalid-input', problem, { field: 'low' });
}
