import { z } from 'zod';
import { amountField, checkInterval, coverageField, coverageWords, defineDistribution } from './distribution.ts';
import { invertNormal, normalCdf, normalDensity, normalQuantile } from './normalCurve.ts';

/** From an interval: mean = (low + high) / 2, sigma = (high - low) / (2 z), z the normal quantile of its upper end. */
export const normal = defineDistribution({
  name: 'normal',
  label: 'Normal',
  schema: z.strictObject({ low: amountField('Low'), high: amountField('High'), coverage: coverageField }),
  describe: ({ low, high, coverage }, unit, locale) => coverageWords(low, high, coverage, unit, locale),
  make({ low, high, coverage }, unit) {
    checkInterval('normal', low, high, unit);
    const mean = low / 2 + high / 2;
    const sigma = (high / 2 - low / 2) / normalQuantile((1 + coverage) / 2);
    return {
      transform(column, count) {
        invertNormal(column, count);
        for (let index = 0; index < count; index += 1) column[index] = mean + sigma * (column[index] ?? 0);
      },
      quantile: (probability) => mean + sigma * normalQuantile(probability),
      cdf: (value) => normalCdf((value - mean) / sigma),
      mean,
      density: (value) => normalDensity((value - mean) / sigma) / sigma,
      atoms: [],
    };
  },
});
