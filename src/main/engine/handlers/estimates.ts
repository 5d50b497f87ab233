import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition, EstimateLine } from '#shared/estimates/estimate.ts';
import { noQuantity } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from '../store/Change.ts';
import { gatherSources } from '../estimating/gatherSources.ts';
import { removeMargin } from '../store/margin.ts';
import { findQuantity } from '../store/queries/dataPoints.ts';
import { readColumn } from '../store/queries/datasetColumn.ts';
import {
  bindLines,
  getEstimate,
  listBoundDataPoints,
  listEstimates,
  listRunIds,
  listRuns,
} from '../store/queries/estimates.ts';
import { restOn, staleNotAsked } from '../store/staleness.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const estimateReads = {
  'estimates.list': (database) => listEstimates(database),
  'estimates.get': (database, { estimateId }) => getEstimate(database, estimateId),
  'estimates.runs': (database, { estimateId }) => listRuns(database, estimateId),
  'estimates.column': (database, choice) => readColumn(database, choice),
} satisfies Partial<ReadHandlers>;

export const estimateChanges = {
  'estimates.create': (change, { definition }) => {
    const id = change.newId();
    checkBindings(change, definition.lines, new Set());
    change.insert('estimates', {
      id,
      name: definition.name,
      definition: storedDefinition(change, definition),
      created_at: change.now,
    });
    return { estimateId: id };
  },
  'estimates.edit': (change, { estimateId, definition }) => {
    checkBindings(change, definition.lines, new Set(listBoundDataPoints(change.database, estimateId)));
    change.update('estimates', estimateId, { name: definition.name, definition: storedDefinition(change, definition) });
    return null;
  },
  'estimates.editComparisons': (change, { estimateId, comparisons }) => {
    change.update('estimates', estimateId, { comparisons: storedComparisons(change, comparisons) });
    return null;
  },
  'estimates.remove': (change, { estimateId }) => {
    const cited = change.database.get(
      `SELECT 1 AS found FROM dependencies WHERE upstream_kind = 'estimate' AND upstream_id = ? AND dependent_kind = 'reportBlock'`,
      estimateId,
    );
    if (cited !== undefined) {
      const { definition } = getEstimate(change.database, estimateId, staleNotAsked);
      throw new PlumbError('conflict', `A report cites "${definition.name}". Remove it there first.`);
    }
    restOn(change, { kind: 'estimate', id: estimateId }, []);
    for (const id of listRunIds(change.database, estimateId)) change.remove('runs', id);
    removeMargin(change, 'estimate', estimateId);
    change.remove('estimates', estimateId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;

export const estimateWork = {
  'estimates.compute': async (desk, { definition, above }) => {
    const { computeSheet } = await import('../estimating/computeSheet.ts');
    return computeSheet(desk, bindLines(desk.database, definition), above);
  },
  'estimates.run': async (desk, { estimateId }) => {
    // Read at once and together: what is changed while the code loads is no part of this run.
    const estimate = getEstimate(desk.database, estimateId);
    const sources = gatherSources(desk.database, estimate.definition);
    const { runFrozen } = await import('../estimating/runFrozen.ts');
    return runFrozen(desk, estimate, sources);
  },
} satisfies Partial<WorkHandlers>;

/** A bound line keeps no copy of what it is bound to, which is read as it is now: a copy would outlive it. */
function storedDefinition(change: Change, definition: EstimateDefinition): string {
  const lines = definition.lines.map((line) => ({ ...line, ...unbound(change, line) }));
  return JSON.stringify({ ...definition, lines });
}

function unbound(change: Change, { unit, input }: Bound): Bound {
  if (input.kind === 'dataset') {
    const { problem: _, ...kept } = input;
    return { unit, input: { ...kept, values: [], rows: 0, empty: 0 } };
  }
  if (input.kind !== 'dataPoint') return { unit, input };
  const { state: _, ...kept } = input;
  const own = findQuantity(change.database, input.dataPointId)?.unit === null ? unit : '';
  return { unit: own, input: { ...kept, quantity: noQuantity } };
}

type Bound = Pick<EstimateLine, 'unit' | 'input'>;

function storedComparisons(change: Change, comparisons: EstimateComparisons): string {
  const scenarios = comparisons.scenarios.map((scenario) => ({
    ...scenario,
    changes: scenario.changes.map((each) => ({ ...each, ...unbound(change, each) })),
  }));
  return JSON.stringify({ ...comparisons, scenarios });
}

/** A line that is newly bound is bound to something; one whose data point went meanwhile can still be saved and says so. */
function checkBindings(change: Change, lines: EstimateDefinition['lines'], before: ReadonlySet<string>): void {
  for (const { name, input } of lines) {
    if (input.kind !== 'dataPoint' || before.has(input.dataPointId)) continue;
    if (findQuantity(change.database, input.dataPointId) !== null) continue;
    throw new PlumbError('not-found', `The data point that "${name}" is bound to has no quantity or is gone.`, {
      line: name,
    });
  }
}
