import { describe, expect, test } from 'vitest';
import { atomSampler } from './atoms.ts';
import { distributions, findDistribution, makeSampler } from './distributions.ts';
import type { Parameters } from './parameters.ts';
import { createRandom } from './random.ts';

interface Example {
  readonly name: string;
  readonly parameters: Parameters;
  readonly mean: number;
}

const shells = { distribution: 'lognormal', parameters: { low: 40, high: 60, coverage: 0.9 } };
const standardNormal = { distribution: 'normal', parameters: { low: -1.6448536269514722, high: 1.6448536269514722 } };
const examples: readonly Example[] = [
  { name: 'lognormal', parameters: shells.parameters, mean: 49.36 },
  { name: 'normal', parameters: { low: -3, high: 5, coverage: 0.5 }, mean: 1 },
  { name: 'uniform', parameters: { low: -2, high: 7 }, mean: 2.5 },
  { name: 'uniform', parameters: { low: -2, high: 7, coverage: 0.8 }, mean: 2.5 },
  { name: 'triangular', parameters: { low: 1, mode: 2, high: 6 }, mean: 3 },
  { name: 'triangular', parameters: { low: 1, mode: 2, high: 6, coverage: 0.9 }, mean: 3.2 },
  { name: 'pert', parameters: { low: 1, mode: 2, high: 9 }, mean: 3 },
  { name: 'pert', parameters: { low: 40, mode: 46, high: 60, coverage: 0.9 }, mean: 48.08 },
  { name: 'beta', parameters: { low: 0.2, high: 0.6, coverage: 0.9 }, mean: 0.39 },
  // Both shapes below 1: the density has no bound at either end.
  { name: 'beta', parameters: { low: 0.005, high: 0.97, coverage: 0.8 }, mean: 0.44 },
  { name: 'beta', parameters: { low: 15, high: 90, coverage: 0.95, least: 0, most: 100 }, mean: 54 },
  {
    name: 'points',
    parameters: {
      points: [
        { value: 43.56, weight: 3 },
        { value: 21.76, weight: 1 },
      ],
    },
    mean: 38.11,
  },
  { name: 'data', parameters: { values: [4, 8, 15, 16, 23, 42, 8] }, mean: 16.5714 },
  {
    name: 'mixture',
    parameters: {
      parts: [
        { ...shells, weight: 3 },
        { distribution: 'uniform', parameters: { low: 20, high: 24 }, weight: 1 },
      ],
    },
    mean: 42.52,
  },
  {
    name: 'mixture',
    parameters: {
      parts: [
        { distribution: 'points', parameters: { points: '0: 1, 50: 1' }, weight: 0.5 },
        { ...shells, weight: 0.5 },
      ],
    },
    mean: 37.18,
  },
  { name: 'truncated', parameters: { of: standardNormal, low: 0 }, mean: 0.7978846 },
  { name: 'truncated', parameters: { of: shells, low: 45, high: 70 }, mean: 51.91 },
];

test('every distribution in the list has an example here', () => {
  expect([...new Set(examples.map(({ name }) => name))]).toEqual(distributions.map(({ name }) => name));
});

describe.each(examples)('$name $parameters', ({ name, parameters, mean }) => {
  const sampler = makeSampler(name, parameters, 'kg');
  const count = 1_000_000;
  const draws = new Float64Array(count);
  createRandom(11, name).fillUniform(draws, count);
  sampler.transform(draws, count);
  const sorted = draws.toSorted();

  test('draws follow the distribution function (Kolmogorov-Smirnov at one in a thousand)', () => {
    let distance = 0;
    // Every tenth is enough: what lies between can add a hundred-thousandth. Equal values count at their last.
    for (let index = 9; index < count; index += 10) {
      if (sorted[index] === sorted[index + 1]) continue;
      distance = Math.max(distance, Math.abs(sampler.cdf(sorted[index] ?? NaN) - (index + 1) / count));
    }
    for (const { value } of sampler.atoms) {
      const reached = sorted.findLastIndex((draw) => draw <= value) + 1;
      distance = Math.max(distance, Math.abs(sampler.cdf(value) - reached / count));
    }
    expect(distance * Math.sqrt(count)).toBeLessThan(1.95);
  });

  test('the mean is that of the draws', () => {
    const average = draws.reduce((sum, draw) => sum + draw, 0) / count;
    const deviation = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / count);
    expect(Math.abs(average - sampler.mean)).toBeLessThan((3.5 * deviation) / Math.sqrt(count));
    expect(Math.abs(sampler.mean / mean - 1)).toBeLessThan(0.02);
  });

  test('quantile and distribution function undo each other', () => {
    for (const probability of [0.001, 0.05, 0.2, 0.5, 0.77, 0.999]) {
      const value = sampler.quantile(probability);
      const atom = sampler.atoms.find((each) => each.value === value)?.share ?? 0;
      expect(sampler.cdf(value)).toBeGreaterThan(probability - 1e-12);
      expect(sampler.cdf(value) - atom).toBeLessThan(probability + 1e-12);
    }
  });

  test('draws rise with the uniform ones, and are the quantiles there', () => {
    const column = Float64Array.from({ length: 2_000 }, (_, index) => (index + 0.5) / 2_000);
    column.set([1e-12, 1e-10, 1e-7], 0);
    const uniform = column.slice();
    sampler.transform(column, column.length);
    for (let index = 1; index < column.length; index += 1) {
      const [before = 0, draw = 0, share = 0] = [column[index - 1], column[index], uniform[index]];
      expect(draw).toBeGreaterThanOrEqual(before);
      const miss = sampler.atoms.length === 0 ? Math.abs(sampler.cdf(draw) - share) : 0;
      expect(miss).toBeLessThan(2e-8);
    }
  });

  test('the density is the slope of the distribution function', () => {
    const { density, atoms } = sampler;
    expect(density === null).toBe(name === 'points' || name === 'data');
    if (density === null) return;
    for (const probability of [0.12, 0.31, 0.52, 0.9]) {
      const value = sampler.quantile(probability);
      if (atoms.some((atom) => atom.value === value)) continue;
      const by = 1e-6 * (sampler.quantile(0.9) - sampler.quantile(0.1));
      const slope = (sampler.cdf(value + by) - sampler.cdf(value - by)) / (2 * by);
      expect(Math.abs(density(value) / slope - 1)).toBeLessThan(1e-4);
    }
  });
});

describe('a distribution meets its interval', () => {
  test.each([
    ['lognormal', { low: 40, high: 60 }, 0.9],
    ['normal', { low: -4, high: 9, coverage: 0.5 }, 0.5],
    ['uniform', { low: 2, high: 3, coverage: 0.6 }, 0.6],
    ['triangular', { low: 2, mode: 2.1, high: 3, coverage: 0.8 }, 0.8],
    ['pert', { low: 2, mode: 2.2, high: 3, coverage: 0.95 }, 0.95],
    ['beta', { low: 0.001, high: 0.02, coverage: 0.9 }, 0.9],
    ['beta', { low: 0.49, high: 0.51, coverage: 0.99 }, 0.99],
    ['beta', { low: 0.02, high: 0.99, coverage: 0.5 }, 0.5],
  ])('%s %j', (name, parameters, coverage) => {
    const sampler = makeSampler(name, parameters, '');
    expect(sampler.cdf(parameters.low)).toBeCloseTo((1 - coverage) / 2, 9);
    expect(sampler.cdf(parameters.high)).toBeCloseTo((1 + coverage) / 2, 9);
  });
});

function refusal(name: string, parameters: Parameters): string | null {
  try {
    makeSampler(name, parameters, 'kg');
  } catch (error) {
    return error instanceof Error ? error.message : null;
  }
  return null;
}

const known = distributions.map(({ name }) => name).join(', ');
const upsideDown = { distribution: 'normal', parameters: { low: 60, high: 40 } };

describe('parameters that do not fit are refused in a sentence', () => {
  test.each([
    ['lognormal', { low: -3, high: 60 }, 'A lognormal needs an interval above zero; the lower end is -3 kg.'],
    ['lognormal', { low: 0, high: 60 }, 'A lognormal needs an interval above zero; the lower end is 0 kg.'],
    [
      'normal',
      { low: 60, high: 40 },
      'A normal needs an interval from low to high: the lower end, 60 kg, is above the higher end, 40 kg.',
    ],
    [
      'uniform',
      { low: 4, high: 4 },
      'A uniform needs an interval from low to high: both ends are 4 kg; use a constant.',
    ],
    [
      'triangular',
      { low: 1, mode: 9, high: 6 },
      'A triangular has its most likely value inside its interval; 9 kg is not between 1 and 6 kg.',
    ],
    [
      'pert',
      { low: 1, mode: 0, high: 6 },
      'A PERT has its most likely value inside its interval; 0 kg is not between 1 and 6 kg.',
    ],
    [
      'uniform',
      { low: 1, high: 6, coverage: 0 },
      'Uniform, "Share inside": it is to lie above 0 and up to 1, such as 0.9.',
    ],
    [
      'lognormal',
      { low: 40, high: 60, coverage: 1.5 },
      'Lognormal, "Share inside": it is to lie between 0 and 1, such as 0.9.',
    ],
    [
      'beta',
      { low: 0.4, high: 1.2 },
      'A beta has its interval between its limits, apart from both; 1.2 kg is not between 0 and 1 kg.',
    ],
    [
      'beta',
      { low: 0, high: 0.5 },
      'A beta has its interval between its limits, apart from both; 0 kg is not between 0 and 1 kg.',
    ],
    ['normal', { low: 40 }, 'Normal, "High": a number is needed.'],
    ['normal', { low: 40, high: Infinity }, 'Normal, "High": a number is needed.'],
    [
      'points',
      { points: '40: 0, 50: 0' },
      'Points and weights, "Values and weights": the weights are to sum to more than 0; they sum to 0.',
    ],
    [
      'points',
      { points: [{ value: 1, weight: -1 }] },
      'Points and weights, "Values and weights": entry 1: its weight is to be 0 or more.',
    ],
    [
      'points',
      { points: '40: 1, x' },
      'Points and weights, "Values and weights": entry 2: a number is needed as its value.',
    ],
    ['data', { values: [] }, 'Observed values, "Values": at least one number is needed.'],
    ['data', { values: '4, 5, six' }, 'Observed values, "Values": entry 3: a number is needed.'],
    ['mixture', { parts: [{ ...shells, weight: 0 }] }, 'Mixture, "Parts": the weights are to sum to more than 0.'],
    [
      'mixture',
      {
        parts: [
          { ...shells, weight: 1 },
          { ...upsideDown, weight: 1 },
        ],
      },
      'In part 2: A normal needs an interval from low to high: the lower end, 60 kg, is above the higher end, 40 kg.',
    ],
    ['truncated', { of: shells }, 'Truncated, "Not below": a bound is needed, here or above.'],
    [
      'truncated',
      { of: shells, low: 5, high: 3 },
      'A truncated distribution needs an interval from low to high: the lower end, 5 kg, is above the higher end, 3 kg.',
    ],
    ['truncated', { of: shells, low: 900 }, 'Truncated: next to nothing of the distribution is not below 900 kg.'],
    ['cauchy', {}, `"cauchy" is not a distribution. Known are: ${known}.`],
    ['__proto__', {}, `"__proto__" is not a distribution. Known are: ${known}.`],
    ['constructor', {}, `"constructor" is not a distribution. Known are: ${known}.`],
  ])('%s %j', (name, parameters, message) => {
    expect(refusal(name, parameters)).toBe(message);
  });
});

test('a constant is one value with all of the share', () => {
  const sampler = atomSampler([{ value: 4, share: 1 }]);
  expect([sampler.cdf(3.9), sampler.cdf(4), sampler.quantile(0.2), sampler.mean]).toEqual([0, 1, 4, 4]);
});

test('every distribution has a label for each of its fields', () => {
  for (const { schema } of distributions.map(({ name }) => findDistribution(name))) {
    for (const field of Object.values(schema.shape)) expect(field.meta()?.title).toBeTruthy();
  }
});
