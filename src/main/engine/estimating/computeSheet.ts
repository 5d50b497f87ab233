import { setImmediate } from 'node:timers/promises';
import type { Computed } from '#shared/contract/estimates.ts';
import { cumulativePoints, percentileErrors, shareAbove } from '#shared/estimates/convergence.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { runEstimateInTurns } from '#shared/estimates/runEstimate.ts';
import { findSensitivity } from '#shared/estimates/sensitivity.ts';
import { drawTornado } from '#shared/estimates/tornado.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';

/** A sheet at its full sample count with all that explains its result. Nothing is saved. Errors: as runEstimate. */
export async function computeSheet(
  desk: WorkDesk,
  definition: EstimateDefinition,
  above: readonly number[],
): Promise<Computed> {
  const words = `Computing ${definition.name}`;
  let drawn: Float64Array = new Float64Array();
  const result = await runEstimateInTurns(definition, () => setImmediate(), {
    signal: desk.signal,
    onProgress: (fraction) => desk.progress(words, Math.round(fraction * definition.samples), definition.samples),
    onDrawn: (samples) => (drawn = samples),
  });
  return {
    result,
    standardErrors: percentileErrors(drawn),
    above: above.map((limit) => shareAbove(drawn, limit)),
    cumulative: cumulativePoints(drawn),
    sensitivity: findSensitivity(definition),
    tornado: drawTornado(definition),
  };
}
