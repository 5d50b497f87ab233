import { z } from 'zod';
import { wordsOf } from '../labels/writing.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { atomSampler, atomsOf } from './atoms.ts';
import { amountWords, defineDistribution, type Sampler } from './distribution.ts';
import { partSchema } from './parameters.ts';
import { samplerOfCurve } from './samplerOfCurve.ts';

const weightedPart = partSchema.extend({
  weight: z.number('a number is needed as its weight').gte(0, 'its weight is to be 0 or more'),
});

/** One of several distributions, each as likely as its weight over the sum of all: two kinds of shell, two readings of a source. */
export const mixture = defineDistribution({
  name: 'mixture',
  label: 'Mixture',
  composed: true,
  schema: z.strictObject({
    parts: z
      .array(weightedPart, 'parts with their weights are needed')
      .min(1, 'at least one part is needed')
      .max(20, 'at most 20 parts can be given')
      .meta({ title: 'Parts', kind: 'parts' }),
  }),
  describe({ parts }, unit, locale, maker) {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const share = (weight: number) => amountWords(Number(((weight / total) * 100).toPrecision(3)), '', locale);
    const { percent } = wordsOf(locale).numbers;
    return parts.map((part) => `${percent(share(part.weight))} ${maker.describe(part, unit, locale)}`).join('; ');
  },
  make({ parts }, unit, maker) {
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    if (!(total > 0) || !Number.isFinite(total)) {
      throw new PlumbError('invalid-input', `Mixture, "Parts": the weights are to sum to more than 0.`, {
        field: 'parts',
      });
    }
    const weighted = parts.map((part, index) => ({
      share: part.weight / total,
      sampler: maker.make(part, unit, { words: `part ${index + 1}`, field: 'parts', index }),
    }));
    return mix(weighted.filter(({ share }) => share > 0));
  },
});

interface Weighted {
  readonly share: number;
  readonly sampler: Sampler;
}

function mix(parts: readonly Weighted[]): Sampler {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.sampler;
  const atoms = parts.flatMap(({ share, sampler }) =>
    sampler.atoms.map((atom) => ({ value: atom.value, weight: atom.share * share })),
  );
  if (parts.every(({ sampler }) => sampler.density === null)) return atomSampler(atomsOf(atoms));
  const sum = (term: (sampler: Sampler) => number) =>
    parts.reduce((total, { share, sampler }) => total + share * term(sampler), 0);
  const least = (pick: (...values: number[]) => number) => (probability: number) =>
    pick(...parts.map(({ sampler }) => sampler.quantile(probability)));
  const weight = atoms.reduce((total, atom) => total + atom.weight, 0);
  return samplerOfCurve({
    cdf: (value) => sum((sampler) => sampler.cdf(value)),
    density: (value) => sum((sampler) => sampler.density?.(value) ?? 0),
    atoms: atomsOf(atoms).map(({ value, share }) => ({ value, share: share * weight })),
    // A mixture's quantile lies between those of its parts.
    low: least(Math.min),
    high: least(Math.max),
    mean: sum((sampler) => sampler.mean),
  });
}
