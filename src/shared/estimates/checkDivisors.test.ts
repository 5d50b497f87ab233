import { expect, test } from 'vitest';
import type { EstimateDefinition } from './estimate.ts';
import type { Parameters } from './parameters.ts';
import { runEstimate } from './runEstimate.ts';
import { runSheet } from './runSheet.ts';

function dividing(distribution: string, parameters: Parameters, formula = '2 / z'): EstimateDefinition {
  const line = { name: 'z', label: '', unit: '', input: { kind: 'distribution' as const, distribution, parameters } };
  return { name: 'Quotient', formula, unit: '', seed: 1, samples: 1_000, coverage: 0.9, lines: [line] };
}

const normal = { distribution: 'normal', parameters: { low: 0, high: 4, coverage: 0.9 } };

// Bug: a range that begins at 0 was divided by, and its longest quotients hung on the number of samples.
test.each([
  ['a uniform from 0', dividing('uniform', { low: 0, high: 1 })],
  ['a uniform up to 0', dividing('uniform', { low: -1, high: 0 })],
  ['a normal five deviations above 0', dividing('normal', { low: 3.355, high: 6.645, coverage: 0.9 }, 'z ^ -1')],
  ['a normal cut at 0', dividing('truncated', { of: normal, low: 0 })],
  ['a beta whose density is highest at 0', dividing('beta', { low: 1e-6, high: 0.5 })],
])('%s is refused at its character, whatever the number of samples', (_, definition) => {
  expect(() => runEstimate(definition)).toThrow(/can be 0: z reaches it/);
});

test.each([
  ['a lognormal', dividing('lognormal', { low: 0.001, high: 1 })],
  ['a normal seven deviations above 0', dividing('normal', { low: 5.355, high: 8.645, coverage: 0.9 })],
  ['a uniform clear of 0', dividing('uniform', { low: 0.1, high: 1 })],
  ['a normal cut above 0', dividing('truncated', { of: normal, low: 0.2 })],
])('%s is divided by', (_, definition) => {
  expect(runEstimate(definition).low).toBeGreaterThan(0);
});

// Bug: a line that can not be divided stops the lines beside it.
test('a formula line says so at itself, and the others compute', () => {
  const definition = dividing('uniform', { low: 0, high: 1 }, 'z');
  const line = { name: 'q', label: '', unit: '', input: { kind: 'formula' as const, formula: '1 / z' } };
  const [z, q] = runSheet({ ...definition, lines: [...definition.lines, line] });
  expect(z).toHaveProperty('summary');
  expect(q).toHaveProperty('problem.message', expect.stringContaining('z reaches it'));
});
