import { expect, test } from 'vitest';
import { noComparisons, type EstimateComparisons } from './comparisons.ts';
import type { EstimateDefinition } from './estimate.ts';
import { followRenames } from './followRenames.ts';

function sheet(...names: string[]): EstimateDefinition {
  const input = { kind: 'constant', value: 1, reason: '' } as const;
  const lines = names.map((name) => ({ name, label: '', unit: '', input }));
  return { name: 'T', formula: names[0] ?? '1', unit: '', seed: 1, samples: 1_000, coverage: 0.9, lines };
}

const input = { kind: 'constant', value: 2, reason: '' } as const;
const kept: EstimateComparisons = {
  ...noComparisons,
  scenarios: [{ name: 'Heavy', note: '', changes: [{ line: 'mass', unit: '', input }] }],
  checks: [{ claim: { kind: 'dataPoint', dataPointId: 'd' }, solveFor: 'mass', rounded: ['cargo', 'mass'] }],
};

// Bug: a renamed line leaves its scenarios and checks behind, which then name a line that is gone.
test('scenarios and checks follow a renamed line', () => {
  const next = followRenames(sheet('cargo', 'mass'), sheet('cargo', 'shell_mass'), kept);
  expect(next.scenarios[0]?.changes[0]?.line).toBe('shell_mass');
  expect(next.checks[0]).toMatchObject({ solveFor: 'shell_mass', rounded: ['cargo', 'shell_mass'] });
});

test('moved, removed and added lines are no renamed ones', () => {
  const before = sheet('cargo', 'mass');
  expect(followRenames(before, sheet('mass', 'cargo'), kept)).toBe(kept);
  expect(followRenames(before, sheet('cargo'), kept)).toBe(kept);
  expect(followRenames(before, sheet('cargo', 'mass', 'lost'), kept)).toBe(kept);
  expect(followRenames(before, sheet('tons', 'mass'), { ...kept, checks: [] }).scenarios).toEqual(kept.scenarios);
});
