import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { noQuantity } from '#shared/values/quantity.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { runFrozen } from '../estimating/runFrozen.ts';
import type { Change } from '../store/Change.ts';
import { removeMargin } from '../store/margin.ts';
import { findQuantity } from '../store/queries/dataPoints.ts';
import { getEstimate, listEstimates, listRunIds } from '../store/queries/estimates.ts';
import { restOn, staleNotAsked } from '../store/staleness.ts';
import type { ChangeHandlers, ReadHandlers, WorkHandlers } from './Handlers.ts';

export const estimateReads = {
  'estimates.list': (database) => listEstimates(database),
  'estimates.get': (database, { estimateId }) => getEstimate(database, estimateId),
} satisfies Partial<ReadHandlers>;

export const estimateChanges = {
  'estimates.create': (change, { definition }) => {
    const id = change.newId();
    checkBindings(change, definition);
    change.insert('estimates', {
      id,
      name: definition.name,
      definition: storedDefinition(change, definition),
      created_at: change.now,
    });
    return { estimateId: id };
  },
  'estimates.edit': (change, { estimateId, definition }) => {
    checkBindings(change, definition);
    change.update('estimates', estimateId, { name: definition.name, definition: storedDefinition(change, definition) });
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
  'estimates.run': (desk, { estimateId }) => runFrozen(desk, getEstimate(desk.database, estimateId)),
} satisfies Partial<WorkHandlers>;

/** A bound line keeps no copy of the data point's quantity or unit, which are read as they are now: a copy would outlive them. */
function storedDefinition(change: Change, definition: EstimateDefinition): string {
  const lines = definition.lines.map((line) => {
    const { input } = line;
    if (input.kind !== 'dataPoint') return line;
    const unit = findQuantity(change.database, input.dataPointId)?.unit === null ? line.unit : '';
    return { ...line, unit, input: { ...input, quantity: noQuantity } };
  });
  return JSON.stringify({ ...definition, lines });
}

function checkBindings(change: Change, definition: EstimateDefinition): void {
  for (const { name, input } of definition.lines) {
    if (input.kind !== 'dataPoint' || findQuantity(change.database, input.dataPointId) !== null) continue;
    throw new PlumbError('not-found', `The data point that "${name}" is bound to has no quantity or is gone.`, {
      line: name,
    });
  }
}
