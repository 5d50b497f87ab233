import { use, useDeferredValue, useMemo } from 'react';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { findSensitivity, type InputSensitivity } from '#shared/estimates/sensitivity.ts';
import { drawTornado, type Tornado } from '#shared/estimates/tornado.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { previewSamples } from '../sheetProblem.ts';
import { FullCountContext } from '../useComputed.ts';

export interface Doubt {
  readonly tornado: Tornado;
  readonly sensitivity: readonly InputSensitivity[];
}

/** Where the doubt of the sheet on screen comes from: of the full count once the engine has it, of a preview until then. */
export function useDoubt(definition: EstimateDefinition, result: EstimateResult | null): Doubt | null {
  const { computed } = use(FullCountContext);
  // Ranks take longer than a result: cells are drawn first.
  const deferred = useDeferredValue(definition);
  const previewed = computed === null && result !== null;
  const preview = useMemo(() => (previewed ? previewDoubt(deferred) : null), [previewed, deferred]);
  return computed ?? preview;
}

function previewDoubt(definition: EstimateDefinition): Doubt | null {
  try {
    const small = { ...definition, samples: Math.min(previewSamples, definition.samples) };
    return { tornado: drawTornado(small), sensitivity: findSensitivity(small) };
  } catch (error) {
    // For a moment after an edit a sheet that can not be computed still shows the result before.
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
