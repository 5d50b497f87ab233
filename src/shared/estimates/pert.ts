import { betaCurve } from './betaCurve.ts';
import { betaSampler } from './betaSampler.ts';
import { checkInterval, checkMode, defineDistribution } from './distribution.ts';
import { modeSchema, modeWords } from './modeFields.ts';
import { widenEnds } from './widenEnds.ts';

/**
 * A smooth hill between two ends: the beta distribution with shapes 1 + 4 (mode - low) / (high - low) and
 * 1 + 4 (high - mode) / (high - low) (Malcolm and others, Operations Research 7, 1959).
 */
export const pert = defineDistribution({
  name: 'pert',
  label: 'PERT',
  schema: modeSchema,
  describe: modeWords,
  make({ low, mode, high, coverage }, unit) {
    checkInterval('PERT', low, high, unit);
    checkMode('PERT', low, mode, high, unit);
    const { from, to } = widenEnds('PERT', { low, high, coverage }, (start, end) => {
      const { cdf } = betaCurve(...shapesOf(start, mode, end));
      return (value) => cdf((value - start) / (end - start));
    });
    return betaSampler(...shapesOf(from, mode, to), from, to);
  },
});

function shapesOf(low: number, mode: number, high: number): [number, number] {
  return [1 + (4 * (mode - low)) / (high - low), 1 + (4 * (high - mode)) / (high - low)];
}
