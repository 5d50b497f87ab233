import { describe, expect, test } from 'vitest';
import { chiSquaredAbove } from './chiSquared.ts';
import { combineRoutes, type WeighedRoute } from './combineRoutes.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateDefinition, EstimateInput } from './estimate.ts';
import { poolSamples } from './poolSamples.ts';
import { routeAgreement, sharedInputs } from './routeAgreement.ts';
import { runEstimate } from './runEstimate.ts';
import { selectQuantiles } from './orderStatistics.ts';

function single(input: EstimateInput, name = 'Route', seed = 1): EstimateDefinition {
  const lines = [{ name: 'x', label: '', unit: '', input }];
  return { name, formula: 'x', unit: '', seed, samples: 40_000, coverage: 0.9, lines };
}

function route(name: string, low: number, high: number, weight = 1, distribution = 'normal'): WeighedRoute {
  const definition = single({ kind: 'distribution', distribution, parameters: { low, high } }, name);
  const { mean, standardDeviation, ...result } = runEstimate(definition);
  const { samples } = drawResult(definition);
  return { name, mean, standardDeviation, low: result.low, high: result.high, samples, weight };
}

describe('the pool by weights', () => {
  // Bug: weights are taken for counts of samples, so a route with more samples counts more.
  test('has the quantiles of the mixture, whatever the numbers of samples', () => {
    const [first, second] = [route('a', 0, 1, 3, 'uniform'), route('b', 10, 11, 1, 'uniform')];
    const { quantile, mean } = poolSamples([first, { ...second, samples: second.samples.slice(0, 5_000) }]);
    expect(quantile(0.375)).toBeCloseTo(0.5, 1);
    expect(quantile(0.875)).toBeCloseTo(10.5, 1);
    expect(mean).toBeCloseTo(0.75 * 0.5 + 0.25 * 10.5, 1);
  });

  test('of one route alone keeps its percentiles to the last digits', () => {
    const { samples } = route('a', 40, 60);
    const { quantile } = poolSamples([{ samples, weight: 2 }]);
    const [low = NaN, middle = NaN] = selectQuantiles(samples.slice(), [0.05, 0.5]);
    expect(quantile(0.05)).toBeCloseTo(low, 9);
    expect(quantile(0.5)).toBeCloseTo(middle, 9);
  });

  test('takes single values as they are', () => {
    const constant = (value: number, weight: number) => ({ samples: new Float64Array(100).fill(value), weight });
    const { quantile, mean, standardDeviation } = poolSamples([constant(1, 1), constant(3, 1)]);
    expect([quantile(0.05), quantile(0.95), mean, standardDeviation]).toEqual([1, 3, 2, 1]);
  });

  test('is as wide as the routes are apart, and says whose weights these are', () => {
    const combined = combineRoutes([route('Mass', 1, 2), route('Containers', 8, 9, 3)], 'weights', 0.9);
    expect(combined.low).toBeLessThan(2);
    expect(combined.high).toBeGreaterThan(8);
    expect(combined.words[0]).toContain('25% from Mass, 75% from Containers');
  });

  test('refuses weights that say nothing', () => {
    expect(() => combineRoutes([route('a', 1, 2, 0), route('b', 1, 2, 0)], 'weights', 0.9)).toThrow(
      /All weights are 0/,
    );
    expect(() => combineRoutes([route('a', 1, 2, -1), route('b', 1, 2)], 'weights', 0.9)).toThrow(/weight of "a"/);
    expect(() => combineRoutes([route('a', 1, 2, NaN), route('b', 1, 2)], 'weights', 0.9)).toThrow(/weight of "a"/);
    expect(() => combineRoutes([route('a', 1, 2)], 'weights', 0.9)).toThrow(/At least two routes/);
  });
});

describe('inverse variance', () => {
  const made = (name: string, mean: number, deviation: number): WeighedRoute => ({
    ...{ name, mean, standardDeviation: deviation, low: mean - deviation, high: mean + deviation },
    ...{ samples: new Float64Array(), weight: 1 },
  });

  test('is the weighted mean and its standard error, by hand: 10 ± 1 and 16 ± 2', () => {
    const { mean, standardDeviation, low, high, words } = combineRoutes(
      [made('a', 10, 1), made('b', 16, 2)],
      'inverseVariance',
      0.9,
    );
    expect(mean).toBeCloseTo(11.2, 12);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(0.8), 12);
    expect(high - mean).toBeCloseTo(1.6448536269514722 * Math.sqrt(0.8), 9);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(words[0]).toContain('a 80%, b 20%');
    expect(words[1]).toContain('independent');
  });

  test('refuses a route without doubt instead of giving it all the weight', () => {
    expect(() => combineRoutes([made('a', 10, 0), made('b', 16, 2)], 'inverseVariance', 0.9)).toThrow(
      /"a" has no doubt/,
    );
  });

  test('stays finite for numbers whose squares would not be', () => {
    const { mean, standardDeviation } = combineRoutes(
      [made('a', 2e200, 1e200), made('b', 4e200, 1e200)],
      'inverseVariance',
      0.9,
    );
    expect(mean / 1e200).toBeCloseTo(3, 12);
    expect(standardDeviation / 1e200).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test('Cochran’s Q and I squared by hand, and the pairs that have nothing in common', () => {
    const { apart, common, heterogeneity } = routeAgreement([made('a', 10, 1), made('b', 16, 2), made('c', 11, 3)]);
    expect(apart).toEqual([['a', 'b']]);
    expect(common).toBeNull();
    const centre = (10 + 16 / 4 + 11 / 9) / (1 + 1 / 4 + 1 / 9);
    const q = (10 - centre) ** 2 + (16 - centre) ** 2 / 4 + (11 - centre) ** 2 / 9;
    expect(heterogeneity?.q).toBeCloseTo(q, 12);
    expect(heterogeneity?.iSquared).toBeCloseTo((q - 2) / q, 12);
    expect(heterogeneity?.chance).toBeCloseTo(Math.exp(-q / 2), 12);
  });

  test('routes that agree have their common interval, and no share of disagreement below zero', () => {
    const { apart, common, heterogeneity } = routeAgreement([made('a', 10, 1), made('b', 10.5, 2)]);
    expect([apart, common, heterogeneity?.iSquared]).toEqual([[], { low: 9, high: 11 }, 0]);
    expect(routeAgreement([made('a', 10, 0), made('b', 10, 1)]).heterogeneity).toBeNull();
  });
});

// Known: 5% of chi-squared lies above these (Abramowitz and Stegun 1964, table 26.8).
test('the chi-squared tail agrees with the printed table', () => {
  const table = [3.841_46, 5.991_46, 7.814_73, 9.487_73, 11.070_5, 12.591_6] as const;
  table.forEach((value, index) => expect(chiSquaredAbove(value, index + 1)).toBeCloseTo(0.05, 5));
  expect(chiSquaredAbove(0, 3)).toBe(1);
});

// Bug: two routes that rest on one statement are counted as two witnesses.
test('routes that use the same data point are named, those that only list it are not', () => {
  const bound: EstimateInput = {
    kind: 'dataPoint',
    dataPointId: 'd1',
    quantity: { value: 6_700, low: null, high: null, unit: 'container', qualifier: null },
  };
  const [one, two] = [single(bound, 'Containers'), single(bound, 'Voyages', 2)];
  const idle = { ...single(bound, 'Mass'), formula: '3' };
  const routes = [one, two, idle].map((definition) => ({
    ...{ name: definition.name, definition, result: runEstimate(definition) },
  }));
  expect(sharedInputs(routes)).toEqual([{ what: '6,700 container', routes: ['Containers', 'Voyages'] }]);
});
