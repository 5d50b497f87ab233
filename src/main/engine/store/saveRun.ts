import type { Run } from '#shared/contract/estimates.ts';
import type { Change } from './Change.ts';
import { textOf } from './Database.ts';
import { getEstimate } from './queries/estimates.ts';
import { edgesOf, lookAgain, staleNotAsked, type Upstream } from './staleness.ts';

/**
 * Keeps a run and notes what it rests on as that stands now, so that the estimate is fresh; where the sheet or a bound
 * quantity was changed while it ran, it is stale at once. Errors: `not-found` where the estimate was removed meanwhile.
 */
export function saveRun(change: Change, run: Run): void {
  const { id, estimateId, ranAt, engineVersion, definition, result, sentence, sources } = run;
  const present = getEstimate(change.database, estimateId, staleNotAsked).definition;
  change.insert('runs', {
    ...{ id, estimate_id: estimateId, ran_at: ranAt, engine_version: engineVersion, sentence },
    ...{ definition: JSON.stringify(definition), result: JSON.stringify(result), sources: JSON.stringify(sources) },
  });
  const bound = definition.lines.flatMap(({ input }): Upstream[] => {
    if (input.kind === 'dataset') return [{ kind: 'source', id: input.sourceId }];
    return input.kind === 'dataPoint' ? [{ kind: 'dataPoint', id: input.dataPointId }] : [];
  });
  lookAgain(change, { kind: 'estimate', id: estimateId }, [...bound, { kind: 'definition', id: estimateId }]);
  if (JSON.stringify(present) === JSON.stringify(definition)) return;
  for (const edge of edgesOf(change.database, { kind: 'estimate', id: estimateId })) {
    change.update('dependencies', textOf(edge['id']), { seen: 'changed while it ran' });
  }
}
