import type { PlumbError } from '../values/PlumbError.ts';
import { drawSheet } from './drawSheet.ts';
import type { EstimateDefinition } from './estimate.ts';
import { finiteProblem } from './finiteProblem.ts';
import { problemAt } from './inputSampler.ts';
import { linesOf, prepareSheet, restsOnProblem } from './prepareSheet.ts';
import { summarise, type Summary } from './summarise.ts';

/** What became of one line: its summary in `unit`, or the error that says why there is none. */
export type LineOutcome =
  | { readonly name: string; readonly unit: string; readonly summary: Summary }
  | { readonly name: string; readonly problem: PlumbError };

/**
 * Computes every line of a sheet from the same draws, in the sheet's order. A line that can not be computed has its
 * problem; the others have their results.
 * @throws PlumbError `invalid-input` where correlations contradict each other or too much memory is asked for
 */
export function runSheet(definition: EstimateDefinition): readonly LineOutcome[] {
  const { lines, problems } = prepareSheet(definition);
  const { columns, drawing } = drawSheet([...lines.values()], definition);
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

function toUnit(column: Float64Array, factor: number): void {
  for (let index = 0; index < column.length; index += 1) column[index] = (column[index] ?? 0) / factor;
}
