import { z } from 'zod';
import { amountField, amountWords, checkInterval, defineDistribution } from './distribution.ts';

/** Every value from low to high alike. */
export const uniform = defineDistribution({
  name: 'uniform',
  label: 'Uniform',
  schema: z.strictObject({ low: amountField('Low'), high: amountField('High') }),
  describe: ({ low, high }, unit) => `between ${amountWords(low, '')} and ${amountWords(high, unit)}`,
  make({ low, high }, unit) {
    checkInterval('uniform', low, high, unit);
    return {
      fill(random, out, count) {
        random.fillUniform(out, count);
        for (let index = 0; index < count; index += 1) {
          const share = out[index] ?? 0;
          out[index] = low * (1 - share) + high * share;
        }
      },
      quantile: (probability) => low * (1 - probability) + high * probability,
      cdf: (value) => Math.min(1, Math.max(0, (value - low) / (high - low))),
      mean: low / 2 + high / 2,
    };
  },
});
