import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import type { JsonValue } from '#shared/values/json.ts';
import type { PlumbError } from '#shared/values/PlumbError.ts';

/** What is wrong with one line. */
export interface LineProblem {
  /** The cell, by the names and places that lead to it: `low`, or `parts`, 1, `low`; empty for the line as a whole. */
  readonly path: readonly (string | number)[];
  /** In the line's formula, from 0; null where the problem is at no character of it. */
  readonly position: number | null;
  /** Without the line's name. */
  readonly message: string;
}

/** What is wrong with a sheet, and the cell where it says so. */
export type SheetProblem =
  | ({ readonly at: 'line'; readonly index: number } & LineProblem)
  | { readonly at: 'formula'; readonly position: number; readonly message: string }
  | { readonly at: 'field'; readonly field: string; readonly message: string }
  | {
      readonly at: 'pair';
      readonly list: 'correlations' | 'apart';
      readonly index: number;
      readonly message: string;
    }
  | { readonly at: 'sheet'; readonly message: string };

/** Where an error's details say it belongs; see shared/estimates for what they hold. */
export function problemOf(error: PlumbError, definition: EstimateDefinition): SheetProblem {
  const { message, details } = error;
  const position = property(details, 'position');
  if (typeof position === 'number') return { at: 'formula', position, message };
  const line = property(details, 'line');
  const index = definition.lines.findIndex(({ name }) => name === line);
  if (index >= 0) return { at: 'line', index, ...lineProblemOf(error, definition.lines[index]?.name ?? '') };
  const correlated = property(details, 'correlated');
  if (Array.isArray(correlated)) {
    const pair = definition.correlations?.findIndex(
      ({ between, and }) => correlated.includes(between) && correlated.includes(and),
    );
    if (pair !== undefined && pair >= 0) return { at: 'pair', list: 'correlations', index: pair, message };
  }
  if (property(details, 'declared') !== undefined) return { at: 'field', field: 'unit', message };
  return { at: 'sheet', message };
}

/** An error that names a line, as that line says it itself. */
export function lineProblemOf({ code, message, details }: PlumbError, name: string): LineProblem {
  const own = message.startsWith(`Line ${name}: `) ? capitalised(message.slice(`Line ${name}: `.length)) : message;
  const cause = property(details, 'cause');
  const position = property(cause, 'position');
  if (typeof position === 'number') return { path: ['formula'], position, message: own };
  const path = pathOf(cause);
  const fallback = code === 'unit-mismatch' ? ['unit'] : [];
  return { path: path.length > 0 ? path : fallback, position: null, message: own };
}

/** `{ field: 'parts', index: 1, cause: { field: 'low' } }` leads to `parts`, 1, `low`. */
function pathOf(details: JsonValue | undefined): readonly (string | number)[] {
  const field = property(details, 'field');
  if (typeof field !== 'string') return [];
  const index = property(details, 'index');
  return [field, ...(typeof index === 'number' ? [index] : []), ...pathOf(property(details, 'cause'))];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function property(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
