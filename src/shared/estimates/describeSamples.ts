import {
  cumulativePoints,
  percentileErrors,
  shareAbove,
  type CumulativePoint,
  type ShareFound,
} from './convergence.ts';
import { drawResult } from './drawResult.ts';
import type { EstimateDefinition, PercentileKey } from './estimate.ts';
import { bindLine } from './inputSampler.ts';

/** What the samples of a result tell about it; see `Computed` in the contract for the same of the full count. */
export interface SamplesDescribed {
  readonly samples: number;
  readonly standardErrors: Readonly<Record<PercentileKey, number>>;
  readonly cumulative: readonly CumulativePoint[];
  above(limit: number): ShareFound;
}

/** Draws an estimate and describes its samples; `bind` as in prepareSheet. @throws PlumbError as drawResult */
export function describeSamples(definition: EstimateDefinition, bind = bindLine): SamplesDescribed {
  const { samples } = drawResult(definition, bind);
  return {
    samples: samples.length,
    standardErrors: percentileErrors(samples),
    cumulative: cumulativePoints(samples),
    above: (limit) => shareAbove(samples, limit),
  };
}
