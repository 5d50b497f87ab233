import { PlumbError } from '../values/PlumbError.ts';
import { resultLine, resultName } from './drawResult.ts';
import { drawSheet, type DrawnSheet } from './drawSheet.ts';
import type { EstimateDefinition, EstimateLine, EstimateResult } from './estimate.ts';
import { finiteProblem } from './finiteProblem.ts';
import { bindLine, problemAt, type BoundLine } from './inputSampler.ts';
import {
  linesOf,
  type PreparedEstimate,
  prepareResult,
  prepareSheet,
  type PreparedSheet,
  restsOnProblem,
} from './prepareSheet.ts';
import { summariseResult } from './runEstimate.ts';
import { summarise, type Summary } from './summarise.ts';

/** What became of one line: its summary in `unit`, or the error that says why there is none. */
export type LineOutcome =
  | { readonly name: string; readonly unit: string; readonly summary: Summary }
  | { readonly name: string; readonly problem: PlumbError };

/** A sheet with its result, all from the same draws. */
export interface WholeSheet {
  readonly lines: readonly LineOutcome[];
  /** The result, or the error that says why there is none. */
  readonly result: EstimateResult | PlumbError;
}

/**
 * Computes every line of a sheet from the same draws, in the sheet's order. A line that can not be computed has its
 * problem; the others have their results.
 * @throws PlumbError `invalid-input` where correlations contradict each other or too much memory is asked for
 */
export function runSheet(definition: EstimateDefinition): readonly LineOutcome[] {
  const sheet = prepareSheet(definition);
  return summariseLines(definition, sheet, drawSheet([...sheet.lines.values()], definition));
}

/**
 * As runSheet, and the result of runEstimate from the same draws. Correlations that contradict each other stop the
 * result; the lines are then drawn apart. @throws PlumbError `invalid-input` where too much memory is asked for
 */
export function runWholeSheet(
  definition: EstimateDefinition,
  bind: (line: EstimateLine) => BoundLine = bindLine,
): WholeSheet {
  const sheet = prepareSheet(definition, bind);
  const prepared = caught(() => prepareResult(definition, sheet));
  const lines = [...sheet.lines.values()];
  const drawing = prepared instanceof PlumbError ? lines : [...lines, resultLine(prepared, definition.formula)];
  const drawn = caught(() => drawSheet(drawing, definition));
  if (drawn instanceof PlumbError) {
    const apart = drawSheet(lines, { ...definition, correlations: [] });
    return { lines: summariseLines(definition, sheet, apart), result: drawn };
  }
  const result = prepared instanceof PlumbError ? prepared : caught(() => resultOf(definition, prepared, drawn));
  return { lines: summariseLines(definition, sheet, drawn), result };
}

function resultOf(
  definition: EstimateDefinition,
  prepared: PreparedEstimate,
  { columns, drawing }: DrawnSheet,
): EstimateResult {
  const used = new Set([resultName, ...prepared.lines.map(({ line }) => line.name)]);
  const samples = (columns.get(resultName) ?? new Float64Array()).slice();
  toUnit(samples, prepared.unit.factor);
  const divisor = [...drawing.problems()].find(([name]) => used.has(name))?.[1];
  const problem = divisor ?? finiteProblem(samples, `The formula of "${definition.name}"`);
  if (problem !== null) throw problem;
  return summariseResult(definition, prepared, samples);
}

/** Brings every line's column into its unit, and reorders it. */
function summariseLines(
  definition: EstimateDefinition,
  { lines, problems }: PreparedSheet,
  { columns, drawing }: DrawnSheet,
): readonly LineOutcome[] {
  const found = new Map([...problems, ...drawing.problems()]);
  const outcomes = new Map<string, LineOutcome>();
  for (const [name, { line, unit, ...rest }] of lines) {
    const column = columns.get(name) ?? new Float64Array();
    const below = rest.kind === 'formula' ? [...linesOf(rest.expression)].find((each) => found.has(each)) : undefined;
    toUnit(column, unit.factor);
    const problem =
      found.get(name) ?? (below === undefined ? finiteProblem(column, 'The formula') : restsOnProblem(below));
    if (problem === null)
      outcomes.set(name, { name, unit: unit.text, summary: summarise(column, definition.coverage) });
    else found.set(name, found.get(name) ?? problemAt(line, problem));
  }
  for (const [name, problem] of found) outcomes.set(name, { name, problem });
  return definition.lines.flatMap(({ name }) => outcomes.get(name) ?? []);
}

function caught<Made>(make: () => Made): Made | PlumbError {
  try {
    return make();
  } catch (error) {
    if (error instanceof PlumbError) return error;
    throw error;
  }
}

function toUnit(column: Float64Array, factor: number): void {
  for (let index = 0; index < column.length; index += 1) column[index] = (column[index] ?? 0) / factor;
}
