import { PlumbError } from '../values/PlumbError.ts';
import type { Correlation } from './estimate.ts';
import { invertNormal, normalCdf } from './normalCurve.ts';

/** Rank correlations made into a matrix that can be drawn from; lines by name, so that their order on the sheet does not matter. */
export interface CorrelationPlan {
  readonly names: readonly string[];
  /** Cholesky's lower triangle, row by row. */
  readonly rows: readonly Float64Array[];
}

/**
 * Rank correlations between lines, by a Gaussian copula: a rank correlation s becomes the correlation 2 sin(pi s / 6) of
 * normal draws (Pearson 1907). Only pairs of the lines given count; null where there are none.
 * @throws PlumbError `invalid-input` that names the lines whose correlations contradict each other
 */
export function planCorrelations(
  correlations: readonly Correlation[],
  lineNames: readonly string[],
): CorrelationPlan | null {
  const pairs = correlations.filter((pair) => lineNames.includes(pair.between) && lineNames.includes(pair.and));
  const names = [...new Set(pairs.flatMap((pair) => [pair.between, pair.and]))].toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  if (names.length === 0) return null;
  const rows = factorise(matrixOf(names, pairs));
  if (rows !== null) return { names, rows };
  const contradicting = narrowDown(names, pairs);
  const list = `${contradicting.slice(0, -1).join(', ')} and ${contradicting.at(-1) ?? ''}`;
  const problem = `The rank correlations between ${list} contradict each other: no inputs can have all of them. Bring one nearer to 0.`;
  throw new PlumbError('invalid-input', problem, { correlated: contradicting });
}

/**
 * Replaces uniform draws of the plan's lines by uniform draws with the plan's correlations. The first of them that
 * is correlated keeps its draws to the last bit, as does every line outside of the plan.
 */
export function correlate(plan: CorrelationPlan, columns: readonly Float64Array[], count: number): void {
  const normals = columns.map((column) => {
    const normal = column.slice(0, count);
    invertNormal(normal, count);
    return normal;
  });
  plan.rows.forEach((row, line) => {
    const column = columns[line];
    if (column === undefined || row.every((part, index) => index === line || part === 0)) return;
    for (let index = 0; index < count; index += 1) {
      let sum = 0;
      for (let other = 0; other <= line; other += 1) sum += (row[other] ?? 0) * (normals[other]?.[index] ?? 0);
      column[index] = keepInside(normalCdf(sum));
    }
  });
}

/** Quantiles are infinite at 0 and 1, which rounding can reach. */
function keepInside(probability: number): number {
  return Math.min(1 - 1.1102230246251565e-16, Math.max(1e-300, probability));
}

function matrixOf(names: readonly string[], pairs: readonly Correlation[]): readonly Float64Array[] {
  const matrix = names.map((_, index) => Float64Array.from(names, (__, other) => (index === other ? 1 : 0)));
  for (const { between, and, rank } of pairs) {
    const [one, other] = [names.indexOf(between), names.indexOf(and)];
    const value = 2 * sine((Math.PI / 6) * rank);
    matrix[one]?.set([value], other);
    matrix[other]?.set([value], one);
  }
  return matrix;
}

/** Cholesky's factor; null where the matrix is not positive definite. */
function factorise(matrix: readonly Float64Array[]): readonly Float64Array[] | null {
  const rows = matrix.map((row) => new Float64Array(row.length));
  for (const [line, row] of rows.entries()) {
    for (let column = 0; column <= line; column += 1) {
      let rest = matrix[line]?.[column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= (row[k] ?? 0) * (rows[column]?.[k] ?? 0);
      if (column < line) row[column] = rest / (rows[column]?.[column] ?? 1);
      else if (rest > 1e-10) row[column] = Math.sqrt(rest);
      else return null;
    }
  }
  return rows;
}

/** The names without those that can be left out while the rest still contradicts itself. */
function narrowDown(names: readonly string[], pairs: readonly Correlation[]): readonly string[] {
  let kept = names;
  for (const name of names) {
    const fewer = kept.filter((each) => each !== name);
    const among = pairs.filter((pair) => fewer.includes(pair.between) && fewer.includes(pair.and));
    if (factorise(matrixOf(fewer, among)) === null) kept = fewer;
  }
  return kept;
}

/** Of angles up to pi / 6, to the last bits by its series; Math.sin may differ between machines. */
function sine(angle: number): number {
  let term = angle;
  let sum = angle;
  for (let n = 2; n <= 18; n += 2) {
    term *= -(angle * angle) / (n * (n + 1));
    sum += term;
  }
  return sum;
}
