import { expect, test } from 'vitest';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import { runSheet } from '#shared/estimates/runSheet.ts';
import { sampleDataPoints } from './sampleDataPoints.ts';
import { publishedCounts } from './samplePublishedCounts.ts';

function definitionOf(): EstimateDefinition {
  const { name, formula, unit, seed, coverage, apart = [] } = publishedCounts;
  const lines = publishedCounts.lines.map(({ from, ...line }) => {
    if (from.kind !== 'dataPoint') return { ...line, input: from };
    const quantity = sampleDataPoints.find(({ key }) => key === from.key)?.quantity;
    if (!quantity) throw new Error(`${from.key} has no quantity`);
    return { ...line, input: { kind: 'dataPoint' as const, dataPointId: from.key, quantity } };
  });
  return { name, formula, unit, seed, coverage, samples: 20_000, lines, apart: [...apart] };
}

const outcomes = new Map(runSheet(definitionOf()).map((outcome) => [outcome.name, outcome]));

// Bug: a row of the published table is mistyped, or bound to another row's data point.
test.each([
  ['implied_mass', 46.25, 'kg/shell'],
  ['cargo_152', 1_698_806.2, 'shell'],
  ['cargo_122', 3_400_735.3, 'shell'],
  ['oct23_load', 300, 'shell/container'],
  ['dec23_load_152', 400, 'shell/container'],
  ['dec23_load_122', 80, 'round/container'],
  ['feb24_load_152', 447.8, 'shell/container'],
  ['feb24_load_122', 74.6, 'round/container'],
  ['jun24_load', 480, 'shell/container'],
  ['aug24_load', 461.5, 'shell/container'],
  ['containers_a_voyage', 250, 'container/voyage'],
  ['jul25_load', 428.6, 'shell/container'],
] as const)('the row %s gives %d %s', (name, value, unit) => {
  const outcome = outcomes.get(name);
  if (outcome === undefined || 'problem' in outcome) throw new Error(`${name} has no result`);
  expect(outcome.unit).toBe(unit);
  expect(outcome.summary.percentiles['50']).toBeCloseTo(value, 1);
  expect(outcome.summary.low).toBe(outcome.summary.high);
});

test('the rounds of the voyages make 250 to 375 a container', () => {
  const outcome = outcomes.get('voyage_load');
  if (outcome === undefined || 'problem' in outcome) throw new Error('voyage_load has no result');
  expect([outcome.summary.low, outcome.summary.high].map(Math.round)).toEqual([251, 374]);
});

test('the published shells would fill 3,333 to 4,000 containers', () => {
  const { percentiles, unit } = runEstimate(definitionOf());
  expect(unit).toBe('container');
  expect(percentiles['1']).toBeGreaterThan(3_333);
  expect(percentiles['99']).toBeLessThan(4_000);
});

// Bug: nine million rounds of one year are divided by the containers of twenty months.
test('the rounds of 2024 are not divided by the containers since 2023', () => {
  const divided = { ...definitionOf(), formula: 'in24_rounds / since23_containers', unit: '' };
  expect(() => runEstimate(divided)).toThrow(/must not be put into one formula: the periods differ/);
});
