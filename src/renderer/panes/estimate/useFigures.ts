import { use, useEffect, useMemo, useState } from 'react';
import { shareBelow } from '#shared/charts/cumulativeCurve.ts';
import type { Computed } from '#shared/contract/estimates.ts';
import type { ShareFound } from '#shared/estimates/convergence.ts';
import { describeSamples, type SamplesDescribed } from '#shared/estimates/describeSamples.ts';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { createLineMemory, type BindLine } from './lineMemory.ts';
import { previewSamples } from './sheetProblem.ts';
import { FullCountContext } from './useComputed.ts';

/**
 * What the samples of the sheet on screen tell: those of the full count once the engine has them, of a preview until then. Null while
 * the sheet can not be computed. `owner` names who asks for the shares above these numbers.
 */
export function useFigures(
  owner: string,
  definition: EstimateDefinition,
  result: EstimateResult | null,
  numbers: readonly number[],
): SamplesDescribed | null {
  const { computed, limits, wantAbove } = use(FullCountContext);
  const [bind] = useState(createLineMemory);
  const wanted = numbers.join(' ');
  useEffect(() => {
    wantAbove(owner, wanted === '' ? [] : wanted.split(' ').map(Number));
  }, [owner, wanted, wantAbove]);
  const previewed = computed === null && result !== null;
  return useMemo(() => {
    if (computed !== null) return describedByEngine(computed, limits);
    return previewed ? describePreview(definition, bind) : null;
  }, [computed, limits, previewed, definition, bind]);
}

function describedByEngine(
  { result, standardErrors, cumulative, above }: Computed,
  limits: readonly number[],
): SamplesDescribed {
  return {
    samples: result.samples,
    standardErrors,
    cumulative,
    above: (limit) => above[limits.indexOf(limit)] ?? aboveByCurve(cumulative, limit, result.samples),
  };
}

/** While a mark moves, the engine has not been asked about its number yet: the curve tells the share to a tenth of a point. */
function aboveByCurve(cumulative: Computed['cumulative'], limit: number, samples: number): ShareFound {
  const share = 1 - shareBelow(cumulative, limit);
  return { share, error: Math.sqrt(Math.max(share * (1 - share), 1 / samples) / samples) };
}

function describePreview(definition: EstimateDefinition, bind: BindLine): SamplesDescribed | null {
  try {
    return describeSamples({ ...definition, samples: Math.min(previewSamples, definition.samples) }, bind);
  } catch (error) {
    // For a moment after an edit a sheet that can not be computed still shows the result before.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
