import type { Writing } from '../labels/writing.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { beta } from './beta.ts';
import { data } from './data.ts';
import type { Distribution, PartMaker, Sampler } from './distribution.ts';
import { lognormal } from './lognormal.ts';
import { mixture } from './mixture.ts';
import { normal } from './normal.ts';
import type { Parameters } from './parameters.ts';
import { pert } from './pert.ts';
import { points } from './points.ts';
import { triangular } from './triangular.ts';
import { truncated } from './truncated.ts';
import { uniform } from './uniform.ts';

/** In the order of the menu. A new distribution is one file and one line here. */
export const distributions: readonly Distribution[] = [
  lognormal,
  normal,
  uniform,
  triangular,
  pert,
  beta,
  points,
  data,
  mixture,
  truncated,
];

/** @throws PlumbError `invalid-input` */
export function findDistribution(name: string): Distribution {
  const found = distributions.find((distribution) => distribution.name === name);
  if (found !== undefined) return found;
  const known = distributions.map((distribution) => distribution.name).join(', ');
  throw new PlumbError('invalid-input', `"${name}" is not a distribution. Known are: ${known}.`, {
    field: 'distribution',
  });
}

/** @throws PlumbError `invalid-input`, with a sentence that names the parameter and its unit. */
export function makeSampler(name: string, parameters: Parameters, unit: string): Sampler {
  return findDistribution(name).make(parameters, unit, partMaker);
}

/** `lognormal, 90% between 40 and 60 kg`; its name where it is not known. */
export function describeDistribution(
  name: string,
  parameters: Parameters,
  unit: string,
  locale: Writing = 'en',
): string {
  const found = distributions.find((distribution) => distribution.name === name);
  return found?.describe(parameters, unit, locale, partMaker) ?? name;
}

const partMaker: PartMaker = {
  make(part, unit, place) {
    try {
      return makeSampler(part.distribution, part.parameters, unit);
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      const { words, field, index } = place;
      const details = { field, ...(index === null ? {} : { index }), cause: error.details };
      throw new PlumbError(error.code, `In ${words}: ${error.message}`, details);
    }
  },
  describe: (part, unit, locale) => describeDistribution(part.distribution, part.parameters, unit, locale),
};
