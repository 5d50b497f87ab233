import type { PreparedEstimate, PreparedLine } from './prepareSheet.ts';
import { compileFormula } from './program.ts';

export type InputLine = Extract<PreparedLine, { kind: 'input' }>;

/** An estimate's formula as a plain function of its inputs, without any draw. */
export interface Evaluator {
  /** In the order of their names. */
  readonly inputs: readonly InputLine[];
  /** The result in its unit; inputs by name, in their own lines' units, and at their medians where none is given. */
  evaluate(values?: ReadonlyMap<string, number>): number;
}

export function createEvaluator({ lines, expression, unit }: PreparedEstimate): Evaluator {
  const columns = new Map(lines.map(({ line }) => [line.name, new Float64Array(1)]));
  const steps = lines.map((prepared) => ({
    prepared,
    column: columns.get(prepared.line.name) ?? new Float64Array(1),
    program: prepared.kind === 'formula' ? compileFormula(prepared.expression, columns, 1) : null,
    median: prepared.kind === 'input' ? prepared.sampler.quantile(0.5) : Number.NaN,
  }));
  const result = compileFormula(expression, columns, 1);
  const inputs = lines
    .flatMap((prepared) => (prepared.kind === 'input' ? [prepared] : []))
    .toSorted((one, other) => (one.line.name < other.line.name ? -1 : 1));
  return {
    inputs,
    evaluate(values = new Map()) {
      for (const { prepared, column, program, median } of steps) {
        program?.run(1);
        column[0] = program?.result[0] ?? (values.get(prepared.line.name) ?? median) * prepared.unit.factor;
      }
      result.run(1);
      return (result.result[0] ?? Number.NaN) / unit.factor;
    },
  };
}
