import { z } from 'zod';
import { PlumbError } from '../values/PlumbError.ts';
import { amountField, amountWords, checkInterval, defineDistribution } from './distribution.ts';

/** Rises in a straight line from low to the mode and falls to high; drawn by inversion (Devroye 1986, chapter II.2). */
export const triangular = defineDistribution({
  name: 'triangular',
  label: 'Triangular',
  schema: z.strictObject({ low: amountField('Low'), mode: amountField('Most likely'), high: amountField('High') }),
  describe: ({ low, mode, high }, unit) =>
    `between ${amountWords(low, '')} and ${amountWords(high, unit)}, most likely ${amountWords(mode, unit)}`,
  make({ low, mode, high }, unit) {
    checkInterval('triangular', low, high, unit);
    if (mode < low || mode > high) {
      const found = `${amountWords(mode, unit)} is not between ${low} and ${amountWords(high, unit)}`;
      throw new PlumbError('invalid-input', `A triangular has its most likely value inside its interval; ${found}.`, {
        field: 'mode',
      });
    }
    const width = high - low;
    const share = (mode - low) / width;
    const quantile = (probability: number): number =>
      probability < share
        ? low + Math.sqrt(probability * width * (mode - low))
        : high - Math.sqrt((1 - probability) * width * (high - mode));
    return {
      fill(random, out, count) {
        random.fillUniform(out, count);
        for (let index = 0; index < count; index += 1) out[index] = quantile(out[index] ?? 0.5);
      },
      quantile,
      cdf(value) {
        if (value <= low) return 0;
        if (value >= high) return 1;
        if (value < mode) return ((value - low) / width) * ((value - low) / (mode - low));
        return 1 - ((high - value) / width) * ((high - value) / (high - mode));
      },
      mean: (low + mode + high) / 3,
    };
  },
});
