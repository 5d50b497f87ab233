import { expect, test } from 'vitest';
import { percentileErrors } from './convergence.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateLine } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';
import { solveInput } from './solveInput.ts';

function constant(name: string, unit: string, value: number): EstimateLine {
  return { name, label: '', unit, input: { kind: 'constant', value, reason: 'published' } };
}

function sheet(formula: string, lines: readonly EstimateLine[], unit = '') {
  return { name: 'Figures', formula, unit, seed: 11, samples: 100_000, coverage: 0.9, lines: [...lines] };
}

// What was published, and the factor that its parts imply: containers, shells, shells a container.
const routes = [
  ['5,000 containers, 152 mm', 5_000, 2e6, 400],
  ['5,000 containers, 122 mm', 5_000, 400_000, 80],
  ['6,700 containers, 152 mm', 6_700, 3e6, 447.8],
  ['6,700 containers, 122 mm', 6_700, 500_000, 74.6],
  ['10,000 containers', 10_000, 4.8e6, 480],
  ['13,000 containers', 13_000, 6e6, 461.5],
  ['16,000 containers, low', 16_000, 4e6, 250],
  ['16,000 containers, high', 16_000, 6e6, 375],
  ['28,000 containers', 28_000, 12e6, 428.6],
] as const;

test.each(routes)('%s: the load that the published pair implies', (_, containers, shells, load) => {
  const lines = [constant('containers', 'containers', containers), constant('load', 'shells/container', 1)];
  const question = { input: 'load', claimed: shells, claimedWithin: null, inputsWithin: new Map() };
  const { values, unit } = solveInput(sheet('containers * load', lines, 'shells'), question);
  expect(unit).toBe('shell/container');
  expect(values).toHaveLength(1);
  expect(values[0]).toBeCloseTo(load, 1);
});

test('the mass of a container as a cross-check, and containers a voyage', () => {
  const load = (shells: number) => [constant('load', 'shells/container', shells), constant('mass', 'kg/shell', 43.56)];
  expect(runEstimate(sheet('load * mass', load(400), 't/container')).mean).toBeCloseTo(17.4, 1);
  expect(runEstimate(sheet('load * mass', load(480), 't/container')).mean).toBeCloseTo(20.9, 1);
  const voyages = [constant('containers', 'containers', 16_000), constant('voyages', 'voyages', 64)];
  expect(runEstimate(sheet('containers / voyages', voyages))).toMatchObject({ unit: 'container/voyage', mean: 250 });
});

test('the shells of the published cargo are exact within three standard errors', () => {
  const mass: EstimateLine = {
    ...{ name: 'mass', label: '', unit: 'kg/shell' },
    input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60 } },
  };
  const definition = sheet('cargo / mass', [constant('cargo', 't', 74_000), mass]);
  const { percentiles, mean, standardDeviation, samples } = runEstimate(definition);
  const errors = percentileErrors(drawResult(definition).samples);
  const exact = { '5': 1_233_333.3, '50': 1_510_518.7, '95': 1_850_000 } as const;
  for (const key of ['5', '50', '95'] as const)
    expect(Math.abs(percentiles[key] - exact[key])).toBeLessThan(3 * errors[key]);
  expect(Math.abs(mean - 1_522_035.7)).toBeLessThan((3 * standardDeviation) / Math.sqrt(samples));
});

test('a mixture of the two shells by their share is the division by its mean mass', () => {
  const shares = [0, 0.5, 1].map((share) => {
    const lines = [constant('cargo', 'kg', 74e6), constant('share', '', share)];
    return runEstimate(sheet('cargo / (43.56 - 21.80 * share)', lines)).mean;
  });
  expect(shares.map((shells) => Number((shells / 1e6).toFixed(3)))).toEqual([1.699, 2.266, 3.401]);
});
