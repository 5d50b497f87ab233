import { drawSheet } from './drawSheet.ts';
import type { EstimateDefinition } from './estimate.ts';
import { finiteProblem } from './finiteProblem.ts';
import { bindLine } from './inputSampler.ts';
import { prepareEstimate, type PreparedEstimate, type PreparedLine } from './prepareSheet.ts';

export interface DrawnResult {
  readonly prepared: PreparedEstimate;
  /** In the result's unit, in the order of drawing: the samples of runEstimate, bit by bit. */
  readonly samples: Float64Array;
  /** Every line that the result rests on, in base units. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** No line can have this name. */
export const resultName = '';

/** The result as one more line behind those that it rests on, so that one drawing serves all. */
export function resultLine({ expression, unit }: PreparedEstimate, formula: string): PreparedLine {
  const line = { name: resultName, label: '', unit: '', input: { kind: 'formula', formula } } as const;
  return { kind: 'formula', line, unit, expression };
}

/** Draws an estimate and keeps its samples, with those of its lines. @throws PlumbError as runEstimate and drawSheet */
export function drawResult(definition: EstimateDefinition, bind = bindLine): DrawnResult {
  const prepared = prepareEstimate(definition, bind);
  const result = resultLine(prepared, definition.formula);
  const { columns, drawing } = drawSheet([...prepared.lines, result], definition);
  const samples = (columns.get(resultName) ?? new Float64Array()).map((value) => value / prepared.unit.factor);
  const [divisor] = drawing.problems().values();
  const problem = divisor ?? finiteProblem(samples, `The formula of "${definition.name}"`);
  if (problem !== null) throw problem;
  return { prepared, samples, columns };
}
