import type { Run } from '#shared/contract/estimates.ts';
import type { Change } from './Change.ts';
import { restOn, type Upstream } from './staleness.ts';

/** Keeps a run and notes what it rests on as that stands now, so that the estimate is fresh. */
export function saveRun(change: Change, run: Run): void {
  const { id, estimateId, ranAt, engineVersion, definition, result, sentence } = run;
  change.insert('runs', {
    ...{ id, estimate_id: estimateId, ran_at: ranAt, engine_version: engineVersion, sentence },
    ...{ definition: JSON.stringify(definition), result: JSON.stringify(result) },
  });
  const bound = definition.lines.flatMap(({ input }): Upstream[] =>
    input.kind === 'dataPoint' ? [{ kind: 'dataPoint', id: input.dataPointId }] : [],
  );
  restOn(change, { kind: 'estimate', id: estimateId }, [...bound, { kind: 'definition', id: estimateId }]);
}
