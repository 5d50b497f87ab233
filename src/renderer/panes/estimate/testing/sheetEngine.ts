import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Computed, Estimate } from '#shared/contract/estimates.ts';
import { comparisonsSchema, noComparisons, type EstimateComparisons } from '#shared/estimates/comparisons.ts';
import { cumulativePoints, percentileErrors, shareAbove } from '#shared/estimates/convergence.ts';
import { drawResult } from '#shared/estimates/drawResult.ts';
import { estimateDefinitionSchema, type EstimateDefinition } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import { findSensitivity } from '#shared/estimates/sensitivity.ts';
import { drawTornado } from '#shared/estimates/tornado.ts';
import { fakeTransport } from '../../../testing/fakeTransport.ts';

/** 74,000 t through shells of 40 to 60 kg: 1.2 to 1.9 million. */
export const shellSheet: EstimateDefinition = {
  name: 'Shells by rail',
  formula: 'cargo / shell_mass',
  unit: 'shell',
  seed: 7,
  samples: 20_000,
  coverage: 0.9,
  lines: [
    { name: 'cargo', label: 'Cargo', unit: 't', input: { kind: 'constant', value: 74_000, reason: 'stated' } },
    {
      name: 'shell_mass',
      label: 'Mass of a shell',
      unit: 'kg/shell',
      input: { kind: 'distribution', distribution: 'lognormal', parameters: { low: 40, high: 60, coverage: 0.9 } },
    },
  ],
};

/** An engine with one estimate, which computes as the real one does. */
export function sheetEngine(
  definition: EstimateDefinition = shellSheet,
  dataPoints: readonly DataPoint[] = [],
  comparisons: EstimateComparisons = noComparisons,
) {
  let estimate: Estimate = { id: 'e1', definition, lastRun: null, stale: false, comparisons };
  const transport = fakeTransport({
    'estimates.list': () => [estimate],
    'dataPoints.list': () => dataPoints,
    'estimates.edit': (input) => {
      estimate = { ...estimate, definition: estimateDefinitionSchema.parse(input.definition) };
      return null;
    },
    'estimates.editComparisons': (input) => {
      estimate = { ...estimate, comparisons: comparisonsSchema.parse(input.comparisons) };
      return null;
    },
    'estimates.compute': (input) => compute(estimateDefinitionSchema.parse(input.definition), input.above),
  });
  return { transport, kept: () => estimate };
}

function compute(definition: EstimateDefinition, above: readonly number[]): Computed {
  const { samples } = drawResult(definition);
  return {
    result: runEstimate(definition),
    standardErrors: percentileErrors(samples),
    above: above.map((limit) => shareAbove(samples, limit)),
    cumulative: cumulativePoints(samples),
    sensitivity: findSensitivity(definition),
    tornado: drawTornado(definition),
  };
}
