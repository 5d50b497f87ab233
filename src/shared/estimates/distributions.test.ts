import { describe, expect, test } from 'vitest';
import { distributions, findDistribution } from './distributions.ts';
import { createRandom } from './random.ts';

const examples = [
  { name: 'lognormal', parameters: { low: 40, high: 60, coverage: 0.9 }, mean: 49.36 },
  { name: 'normal', parameters: { low: -3, high: 5, coverage: 0.5 }, mean: 1 },
  { name: 'uniform', parameters: { low: -2, high: 7 }, mean: 2.5 },
  { name: 'triangular', parameters: { low: 1, mode: 2, high: 6 }, mean: 3 },
] as const;

test('every distribution in the list has an example here', () => {
  expect(distributions.map(({ name }) => name).toSorted()).toEqual(examples.map(({ name }) => name).toSorted());
});

describe.each(examples)('$name', ({ name, parameters, mean }) => {
  const sampler = findDistribution(name).make(parameters, 'kg');
  const count = 200_000;
  const draws = new Float64Array(count);
  sampler.fill(createRandom(11, name), draws, count);

  test('draws follow the distribution function (Kolmogorov-Smirnov at one in a thousand)', () => {
    const sorted = draws.toSorted();
    let distance = 0;
    for (let index = 0; index < count; index += 1) {
      const share = sampler.cdf(sorted[index] ?? NaN);
      distance = Math.max(distance, share - index / count, (index + 1) / count - share);
    }
    expect(distance * Math.sqrt(count)).toBeLessThan(1.95);
  });

  test('the mean is that of the draws', () => {
    const average = draws.reduce((sum, draw) => sum + draw, 0) / count;
    const deviation = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / count);
    expect(Math.abs(average - sampler.mean)).toBeLessThan((3.5 * deviation) / Math.sqrt(count));
    expect(sampler.mean).toBeCloseTo(mean, 1);
  });

  test('quantile and distribution function undo each other', () => {
    for (const probability of [0.001, 0.05, 0.2, 0.5, 0.77, 0.999]) {
      expect(sampler.cdf(sampler.quantile(probability))).toBeCloseTo(probability, 12);
    }
  });
});

test('a lognormal meets its interval: 5% below 40, 5% above 60', () => {
  const sampler = findDistribution('lognormal').make({ low: 40, high: 60 }, 'kg');
  expect(sampler.quantile(0.05)).toBeCloseTo(40, 10);
  expect(sampler.quantile(0.95)).toBeCloseTo(60, 10);
  expect(sampler.quantile(0.5)).toBeCloseTo(Math.sqrt(2400), 10);
});

function refusal(name: string, parameters: object): string | null {
  try {
    findDistribution(name).make(parameters, 'kg');
  } catch (error) {
    return error instanceof Error ? error.message : null;
  }
  return null;
}

describe('parameters that do not fit are refused in a sentence', () => {
  test.each([
    ['lognormal', { low: -3, high: 60 }, 'A lognormal needs an interval above zero; the lower end is -3 kg.'],
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
      'lognormal',
      { low: 40, high: 60, coverage: 1.5 },
      'Lognormal, "Share inside": it is to lie between 0 and 1, such as 0.9.',
    ],
    ['normal', { low: 40 }, 'Normal, "High": a number is needed.'],
    ['normal', { low: 40, high: Infinity }, 'Normal, "High": a number is needed.'],
    ['cauchy', {}, '"cauchy" is not a distribution. Known are: lognormal, normal, uniform, triangular.'],
    ['__proto__', {}, '"__proto__" is not a distribution. Known are: lognormal, normal, uniform, triangular.'],
  ])('%s %j', (name, parameters, message) => {
    expect(refusal(name, parameters)).toBe(message);
  });
});
