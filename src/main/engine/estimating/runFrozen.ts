import { setImmediate } from 'node:timers/promises';
import type { Estimate, Run } from '#shared/contract/estimates.ts';
import { runEstimateInTurns } from '#shared/estimates/runEstimate.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { engineVersion } from '../engineVersion.ts';

/** Runs an estimate at its full sample count and keeps the result frozen, with all that is needed to run it again. `sources` as they stand with it. */
export async function runFrozen(desk: WorkDesk, estimate: Estimate, sources: Run['sources']): Promise<Run> {
  const { definition } = estimate;
  const words = `Running ${definition.name}`;
  desk.progress(words, 0, definition.samples);
  const result = await runEstimateInTurns(definition, () => setImmediate(), {
    signal: desk.signal,
    onProgress: (fraction) => desk.progress(words, Math.round(fraction * definition.samples), definition.samples),
  });
  const run: Run = {
    id: desk.newId(),
    estimateId: estimate.id,
    ranAt: desk.clock.now(),
    engineVersion,
    definition,
    result,
    sentence: resultSentence(result, definition),
    sources,
  };
  await desk.saveRun(run);
  return run;
}
