import { estimateDefinitionSchema, type EstimateDefinition, type EstimateResult } from '#shared/estimates/estimate.ts';
import { runEstimate } from '#shared/estimates/runEstimate.ts';
import type { JsonValue } from '#shared/values/json.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** What is wrong with a sheet, and the cell where it says so. */
export type SheetProblem =
  | { readonly at: 'line'; readonly index: number; readonly field: string | null; readonly message: string }
  | { readonly at: 'formula'; readonly position: number; readonly message: string }
  | { readonly at: 'field'; readonly field: string; readonly message: string }
  | { readonly at: 'sheet'; readonly message: string };

export interface SheetOutcome {
  readonly result: EstimateResult | null;
  readonly problem: SheetProblem | null;
}

const previewSamples = 10_000;

/** Runs the sheet as it stands, with fewer samples than a frozen run, or says what keeps it from running. */
export function previewSheet(definition: EstimateDefinition): SheetOutcome {
  const parsed = estimateDefinitionSchema.safeParse(definition);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { result: null, problem: problemAt(issue?.path ?? [], issue?.message ?? 'A value is missing') };
  }
  try {
    const samples = Math.min(previewSamples, parsed.data.samples);
    return { result: runEstimate({ ...parsed.data, samples }), problem: null };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { result: null, problem: problemOf(error, definition) };
  }
}

function problemAt(path: readonly PropertyKey[], message: string): SheetProblem {
  const [first, index] = path;
  const last = path.at(-1);
  if (first === 'lines' && typeof index === 'number')
    return { at: 'line', index, field: typeof last === 'string' ? last : null, message };
  if (first === 'formula') return { at: 'formula', position: 0, message };
  return typeof first === 'string' ? { at: 'field', field: first, message } : { at: 'sheet', message };
}

/** Where an error's details say it belongs; see shared/estimates for what they hold. */
export function problemOf(error: PlumbError, definition: EstimateDefinition): SheetProblem {
  const { message, details } = error;
  const position = property(details, 'position');
  if (typeof position === 'number') return { at: 'formula', position, message };
  const line = property(details, 'line');
  const index = definition.lines.findIndex(({ name }) => name === line);
  if (index >= 0) {
    const field = property(property(details, 'cause'), 'field');
    const fallback = error.code === 'unit-mismatch' ? 'unit' : null;
    return { at: 'line', index, field: typeof field === 'string' ? field : fallback, message };
  }
  if (property(details, 'declared') !== undefined) return { at: 'field', field: 'unit', message };
  return { at: 'sheet', message };
}

function property(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
