import { checkInterval, checkMode, defineDistribution, type Sampler } from './distribution.ts';
import { modeSchema, modeWords } from './modeFields.ts';
import { widenEnds } from './widenEnds.ts';

/** Rises in a straight line from its lower end to the mode and falls to its upper end. */
export const triangular = defineDistribution({
  name: 'triangular',
  label: 'Triangular',
  schema: modeSchema,
  describe: modeWords,
  make({ low, mode, high, coverage }, unit) {
    checkInterval('triangular', low, high, unit);
    checkMode('triangular', low, mode, high, unit);
    const ends = widenEnds('triangular', { low, high, coverage }, (from, to) => triangularSampler(from, mode, to).cdf);
    return triangularSampler(ends.from, mode, ends.to);
  },
});

/** Drawn by inversion (Devroye 1986, chapter II.2). */
function triangularSampler(low: number, mode: number, high: number): Sampler {
  const width = high - low;
  const share = (mode - low) / width;
  const quantile = (probability: number): number =>
    probability < share
      ? low + Math.sqrt(probability * width * (mode - low))
      : high - Math.sqrt((1 - probability) * width * (high - mode));
  return {
    transform(column, count) {
      for (let index = 0; index < count; index += 1) column[index] = quantile(column[index] ?? 0.5);
    },
    quantile,
    cdf(value) {
      if (value <= low) return 0;
      if (value >= high) return 1;
      if (value < mode) return ((value - low) / width) * ((value - low) / (mode - low));
      return 1 - ((high - value) / width) * ((high - value) / (high - mode));
    },
    mean: (low + mode + high) / 3,
    density(value) {
      if (value < low || value > high) return 0;
      if (value < mode) return ((value - low) / (mode - low)) * (2 / width);
      return value === mode ? 2 / width : ((high - value) / (high - mode)) * (2 / width);
    },
    atoms: [],
  };
}
