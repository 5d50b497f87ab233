import { useEffect, useMemo, useState } from 'react';
import { estimateDefinitionSchema, type EstimateDefinition, type EstimateResult } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { previewSamples } from './sheetProblem.ts';

/** A sheet run with few samples, or why it can not be. */
export interface Preview {
  readonly result: EstimateResult | null;
  /** In the result's unit. */
  readonly samples: Float64Array;
  readonly problem: string | null;
}

/** Milliseconds of a frame that previews may take. */
const frameShare = 10;

/**
 * The previews of several sheets, each computed once as long as its definition is the same object. Work is spread over frames; until
 * a new one is there, the one before at its place stays.
 */
export function usePreviews(definitions: readonly EstimateDefinition[]): readonly (Preview | null)[] {
  const [known] = useState(() => new WeakMap<EstimateDefinition, Preview>());
  const [drawn, setDrawn] = useState<readonly (Preview | null)[]>([]);
  useEffect(() => {
    const missing = definitions.filter((definition) => !known.has(definition));
    if (missing.length === 0) return undefined;
    let frame = requestAnimationFrame(function draw() {
      const until = performance.now() + frameShare;
      while (missing.length > 0 && performance.now() < until) {
        const next = missing.shift();
        if (next !== undefined) known.set(next, previewEstimate(next));
      }
      setDrawn((before) => previewsOf(definitions, known, before));
      if (missing.length > 0) frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [definitions, known]);
  return useMemo(() => previewsOf(definitions, known, drawn), [definitions, known, drawn]);
}

function previewsOf(
  definitions: readonly EstimateDefinition[],
  known: WeakMap<EstimateDefinition, Preview>,
  before: readonly (Preview | null)[],
): readonly (Preview | null)[] {
  const inPlace = before.length === definitions.length;
  return definitions.map((definition, index) => known.get(definition) ?? (inPlace ? (before[index] ?? null) : null));
}

/** Runs a sheet as it stands with at most 10,000 samples. */
export function previewEstimate(definition: EstimateDefinition): Preview {
  const parsed = estimateDefinitionSchema.safeParse(definition);
  if (!parsed.success) return failed(parsed.error.issues[0]?.message ?? 'A value is missing');
  const samples = Math.min(previewSamples, parsed.data.samples);
  let drawn = new Float64Array();
  try {
    const result = runEstimate(
      { ...parsed.data, samples },
      {
        onDrawn: (column) => {
          drawn = column.slice();
        },
      },
    );
    return { result, samples: drawn, problem: null };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return failed(error.message);
  }
}

function failed(problem: string): Preview {
  return { result: null, samples: new Float64Array(), problem };
}
