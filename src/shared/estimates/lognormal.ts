import { z } from 'zod';
import { PlumbError } from '../values/PlumbError.ts';
import {
  amountField,
  amountWords,
  checkInterval,
  coverageField,
  coverageWords,
  defineDistribution,
} from './distribution.ts';
import { exp, log } from './elementary.ts';
import { invertNormal, normalCdf, normalDensity, normalQuantile } from './normalCurve.ts';

/** From an interval: mu = (ln low + ln high) / 2, sigma = (ln high - ln low) / (2 z), z the normal quantile of its upper end. */
export const lognormal = defineDistribution({
  name: 'lognormal',
  label: 'Lognormal',
  schema: z.strictObject({ low: amountField('Low'), high: amountField('High'), coverage: coverageField }),
  describe: ({ low, high, coverage }, unit, locale) => coverageWords(low, high, coverage, unit, locale),
  make({ low, high, coverage }, unit) {
    if (low <= 0) {
      const found = `the lower end is ${amountWords(low, unit)}`;
      throw new PlumbError('invalid-input', `A lognormal needs an interval above zero; ${found}.`, { field: 'low' });
    }
    checkInterval('lognormal', low, high, unit);
    const mu = (log(low) + log(high)) / 2;
    const sigma = (log(high) - log(low)) / (2 * normalQuantile((1 + coverage) / 2));
    return {
      transform(column, count) {
        invertNormal(column, count);
        for (let index = 0; index < count; index += 1) column[index] = exp(mu + sigma * (column[index] ?? 0));
      },
      quantile: (probability) => exp(mu + sigma * normalQuantile(probability)),
      cdf: (value) => (value <= 0 ? 0 : normalCdf((log(value) - mu) / sigma)),
      mean: exp(mu + (sigma * sigma) / 2),
      density: (value) => (value <= 0 ? 0 : normalDensity((log(value) - mu) / sigma) / (sigma * value)),
      atoms: [],
    };
  },
});
