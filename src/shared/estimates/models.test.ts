import { expect, test } from 'vitest';
import { percentileErrors } from './convergence.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateLine } from './estimate.ts';
import { runEstimate } from './runEstimate.ts';
import { distributionModels } from './testing/distributionModels.ts';
import { formulaModels } from './testing/formulaModels.ts';

const models = [...distributionModels, ...formulaModels];

test('there are at least 60 models, each its own', () => {
  expect(new Set(models.map(({ what }) => what)).size).toBe(models.length);
  expect(models.length).toBeGreaterThanOrEqual(60);
});

// Four standard errors: of some 250 figures with fixed seeds, one outside is not to be expected.
test.each(models)('$what agrees with its closed form', ({ formula, inputs, expected, correlations }) => {
  const lines = Object.entries(inputs).map(([name, of]): EstimateLine => ({
    name,
    label: '',
    unit: '',
    input: { kind: 'distribution', ...of },
  }));
  const definition = { name: 'Model', formula, unit: '', seed: 5, samples: 100_000, coverage: 0.9, lines };
  const sheet = { ...definition, correlations: [...correlations] };
  const result = runEstimate(sheet);
  const { samples } = drawResult(sheet);
  const error = result.standardDeviation / Math.sqrt(samples.length);
  const fourth = samples.reduce((sum, value) => sum + (value - result.mean) ** 4, 0) / samples.length;
  const spread = Math.sqrt(Math.max(0, fourth - result.standardDeviation ** 4) / samples.length);
  const errors = percentileErrors(samples);
  const tiny = 1e-12;
  const { mean = result.mean, deviation = result.standardDeviation, at = {} } = expected;
  expect(Math.abs(result.mean - mean)).toBeLessThan(4 * error + tiny);
  // The variance's error, since a deviation of 0 has no slope; and one in n, where a fourth moment says nothing.
  expect(Math.abs(result.standardDeviation ** 2 - deviation ** 2)).toBeLessThan(
    4 * spread + (20 * deviation ** 2) / samples.length + tiny,
  );
  for (const [key, value] of Object.entries(at)) {
    const found = Object.entries(result.percentiles).find(([name]) => name === key)?.[1] ?? Number.NaN;
    const own = Object.entries(errors).find(([name]) => name === key)?.[1] ?? Number.NaN;
    expect(Math.abs(found - value)).toBeLessThan(4 * own + tiny);
  }
});
