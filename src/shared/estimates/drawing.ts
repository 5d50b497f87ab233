import type { PlumbError } from '../values/PlumbError.ts';
import { correlate, type CorrelationPlan, planCorrelations } from './correlate.ts';
import type { Correlation } from './estimate.ts';
import { problemAt } from './inputSampler.ts';
import type { PreparedLine } from './prepareSheet.ts';
import { compileFormula, type Program } from './program.ts';
import { createRandom } from './random.ts';

/** Draws the rows of a sheet block by block. */
export interface Drawing {
  /** By line, in base units: the rows drawn last. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Draws the next rows, as many as `blockLength` at most. */
  draw(count: number): void;
  /** By line: those whose divisor's draws so far lie on both sides of 0. */
  problems(): ReadonlyMap<string, PlumbError>;
}

/** `lines` are each behind those that they rest on. One stream of draws per input, named as it is (see random.ts). */
export function startDrawing(
  lines: readonly PreparedLine[],
  correlations: readonly Correlation[],
  seed: number,
  blockLength: number,
): Drawing {
  const columns = new Map(lines.map(({ line }) => [line.name, new Float64Array(blockLength)]));
  const inputs = lines.flatMap((prepared) => {
    const column = columns.get(prepared.line.name);
    if (prepared.kind !== 'input' || column === undefined) return [];
    return [{ ...prepared, column, random: createRandom(seed, prepared.line.name) }];
  });
  const formulas = lines.flatMap((prepared) => {
    const column = columns.get(prepared.line.name);
    if (prepared.kind !== 'formula' || column === undefined) return [];
    return [{ ...prepared, column, program: compileFormula(prepared.expression, columns, blockLength) }];
  });
  const plan = planCorrelations(
    correlations,
    inputs.map(({ line }) => line.name),
  );
  const correlated = correlatedColumns(plan, columns);
  return {
    columns,
    draw(count) {
      for (const { random, column } of inputs) random.fillUniform(column, count);
      if (plan !== null) correlate(plan, correlated, count);
      for (const { sampler, column, unit } of inputs) {
        sampler.transform(column, count);
        scale(column, unit.factor, count);
      }
      for (const { program, column } of formulas) runInto(program, column, count);
    },
    problems() {
      const found = formulas.flatMap(({ line, program }) => {
        const problem = program.divisorProblem();
        return problem === null ? [] : [[line.name, problemAt(line, problem)] as const];
      });
      return new Map(found);
    },
  };
}

function correlatedColumns(
  plan: CorrelationPlan | null,
  columns: ReadonlyMap<string, Float64Array>,
): readonly Float64Array[] {
  return (plan?.names ?? []).flatMap((name) => columns.get(name) ?? []);
}

function scale(column: Float64Array, factor: number, count: number): void {
  if (factor === 1) return;
  for (let index = 0; index < count; index += 1) column[index] = (column[index] ?? 0) * factor;
}

function runInto(program: Program, column: Float64Array, count: number): void {
  program.run(count);
  column.set(program.result.subarray(0, count));
}
