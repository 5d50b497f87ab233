import { z } from 'zod';
import { amountField, boundedCoverageField, checkInterval, coverageWords, defineDistribution } from './distribution.ts';

/** Every value alike; from low to high lies the given share, so that a share below 1 reaches beyond both. */
export const uniform = defineDistribution({
  name: 'uniform',
  label: 'Uniform',
  schema: z.strictObject({ low: amountField('Low'), high: amountField('High'), coverage: boundedCoverageField }),
  describe: ({ low, high, coverage }, unit, locale) => coverageWords(low, high, coverage, unit, locale),
  make({ low, high, coverage }, unit) {
    checkInterval('uniform', low, high, unit);
    const beyond = coverage === 1 ? 0 : ((high / coverage - low / coverage) * (1 - coverage)) / 2;
    const [from, to] = [low - beyond, high + beyond];
    return {
      transform(column, count) {
        for (let index = 0; index < count; index += 1) {
          const share = column[index] ?? 0;
          column[index] = from * (1 - share) + to * share;
        }
      },
      quantile: (probability) => from * (1 - probability) + to * probability,
      cdf: (value) => Math.min(1, Math.max(0, (value - from) / (to - from))),
      mean: from / 2 + to / 2,
      density: (value) => (value < from || value > to ? 0 : 1 / (to - from)),
      atoms: [],
    };
  },
});
