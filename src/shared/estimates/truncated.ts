import { z } from 'zod';
import { wordsOf } from '../labels/writing.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { atomSampler, atomsOf } from './atoms.ts';
import { amountField, amountWords, checkInterval, defineDistribution, type Sampler } from './distribution.ts';
import { partSchema } from './parameters.ts';
import { meanOf } from './meanOf.ts';

/** Less than this share left says that the bounds and the distribution do not belong together. */
const leastLeft = 1e-9;

/** What a distribution has between two bounds, either of which may be missing; drawn by inversion, so no draw is thrown away. */
export const truncated = defineDistribution({
  name: 'truncated',
  label: 'Truncated',
  composed: true,
  schema: z.strictObject({
    of: partSchema.meta({ title: 'Of', kind: 'part' }),
    low: amountField('Not below').optional().meta({ title: 'Not below', kind: 'amount' }),
    high: amountField('Not above').optional().meta({ title: 'Not above', kind: 'amount' }),
  }),
  describe({ of, low, high }, unit, locale, maker) {
    const { notAbove, notBelow } = wordsOf(locale).estimates;
    const below = low === undefined ? '' : notBelow(amountWords(low, unit, locale));
    const above = high === undefined ? '' : notAbove(amountWords(high, unit, locale));
    return `${maker.describe(of, unit, locale)}${below}${above}`;
  },
  make({ of, low, high }, unit, maker) {
    if (low === undefined && high === undefined) {
      throw new PlumbError('invalid-input', 'Truncated, "Not below": a bound is needed, here or above.', {
        field: 'low',
      });
    }
    if (low !== undefined && high !== undefined) checkInterval('truncated distribution', low, high, unit);
    return truncate(
      maker.make(of, unit, { words: 'what is truncated', field: 'of', index: null }),
      low ?? -Infinity,
      high ?? Infinity,
      unit,
    );
  },
});

function truncate(whole: Sampler, low: number, high: number, unit: string): Sampler {
  const atLow = whole.atoms.find(({ value }) => value === low)?.share ?? 0;
  const below = low === -Infinity ? 0 : whole.cdf(low) - atLow;
  const left = (high === Infinity ? 1 : whole.cdf(high)) - below;
  if (left < leastLeft) {
    const bounds = [
      low === -Infinity ? '' : `not below ${amountWords(low, unit)}`,
      high === Infinity ? '' : `not above ${amountWords(high, unit)}`,
    ];
    const found = bounds.filter((bound) => bound !== '').join(' and ');
    throw new PlumbError('invalid-input', `Truncated: next to nothing of the distribution is ${found}.`, {
      field: low === -Infinity ? 'high' : 'low',
    });
  }
  const kept = whole.atoms.filter(({ value }) => value >= low && value <= high);
  const atoms = kept.map(({ value, share }) => ({ value, share: share / left }));
  const { density } = whole;
  if (density === null) return atomSampler(atomsOf(kept.map(({ value, share }) => ({ value, weight: share }))));
  const inside = (value: number) => Math.min(high, Math.max(low, value));
  const cut = {
    quantile: (probability: number) => inside(whole.quantile(below + left * probability)),
    cdf: (value: number) => (value < low ? 0 : value >= high ? 1 : (whole.cdf(value) - below) / left),
    density: (value: number) => (value < low || value > high ? 0 : density(value) / left),
    atoms,
  };
  return {
    ...cut,
    mean: meanOf(cut),
    transform(column, count) {
      for (let index = 0; index < count; index += 1) column[index] = below + left * (column[index] ?? 0.5);
      whole.transform(column, count);
      for (let index = 0; index < count; index += 1) column[index] = inside(column[index] ?? 0);
    },
  };
}
