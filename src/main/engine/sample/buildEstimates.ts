import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateLine } from '#shared/estimates/estimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { SampleEstimate, SampleLine } from './sampleShapes.ts';

export type Ask = <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/** Makes and runs the sample's estimates, then puts beside each what it is compared with. Returns identifiers by key. */
export async function buildEstimates(
  ask: Ask,
  estimates: readonly SampleEstimate[],
  pointIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const dataPoints = await ask('dataPoints.list', {});
  const made = new Map<string, string>();
  for (const estimate of estimates) {
    const { name, formula, unit, seed, samples, coverage, apart = [] } = estimate;
    const lines = estimate.lines.map((line) => toLine(line, pointIds, dataPoints));
    const definition = { name, formula, unit, seed, samples, coverage, lines, apart: [...apart] };
    const { estimateId } = await ask('estimates.create', { definition });
    await ask('estimates.run', { job: estimate.key, estimateId });
    made.set(estimate.key, estimateId);
  }
  for (const estimate of estimates) {
    const comparisons = comparisonsOf(estimate, made, pointIds);
    if (comparisons !== null)
      await ask('estimates.editComparisons', { estimateId: idOf(made, estimate.key), comparisons });
  }
  return made;
}

function toLine(
  { name, label, unit, from, note }: SampleLine,
  pointIds: ReadonlyMap<string, string>,
  dataPoints: readonly DataPoint[],
): EstimateLine {
  if (from.kind !== 'dataPoint') return { name, label, unit, note, input: from };
  const dataPointId = idOf(pointIds, from.key);
  const quantity = dataPoints.find((point) => point.id === dataPointId)?.quantity;
  if (!quantity) throw new PlumbError('internal', `The sample's data point ${from.key} has no quantity.`);
  return { name, label, unit: quantity.unit ?? '', note, input: { kind: 'dataPoint', dataPointId, quantity } };
}

function comparisonsOf(
  { checks = [], scenarios = [], routes = [] }: SampleEstimate,
  made: ReadonlyMap<string, string>,
  pointIds: ReadonlyMap<string, string>,
): EstimateComparisons | null {
  if (checks.length + scenarios.length + routes.length === 0) return null;
  return {
    checks: checks.map(({ dataPoint, solveFor, rounded }) => ({
      claim: { kind: 'dataPoint', dataPointId: idOf(pointIds, dataPoint) },
      solveFor,
      rounded: [...rounded],
    })),
    scenarios: [...scenarios],
    routes: routes.map((key) => ({ estimateId: idOf(made, key), weight: 1 })),
    combine: null,
  };
}

/** Errors: `internal` where the sample names what it does not hold. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new PlumbError('internal', `The sample names "${key}", which it does not hold.`);
  return id;
}
