import { PlumbError } from '../values/PlumbError.ts';
import type { Distribution } from './distribution.ts';
import { lognormal } from './lognormal.ts';
import { normal } from './normal.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

/** In the order of the menu. A new distribution is one file and one line here. */
export const distributions: readonly Distribution[] = [lognormal, normal, uniform, triangular];

/** @throws PlumbError `invalid-input` */
export function findDistribution(name: string): Distribution {
  const found = distributions.find((distribution) => distribution.name === name);
  if (found !== undefined) return found;
  const known = distributions.map((distribution) => distribution.name).join(', ');
  throw new PlumbError('invalid-input', `"${name}" is not a distribution. Known are: ${known}.`, {
    field: 'distribution',
  });
}
