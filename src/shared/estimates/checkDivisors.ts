import type { Sampler } from './distribution.ts';
import type { Expression } from './formula.ts';
import { formulaError } from './formulaTokens.ts';
import type { PreparedLine } from './prepareSheet.ts';

/** Less of an input than this beyond 0 is in no run: of ten million draws, none in a hundred runs. */
const least = 1e-9;
/** An input of which a share this large lies within a thousandth of its median around 0 has quotients without a bound. */
const near = 1e-6;

/**
 * An input that is divided by must stay clear of 0, however few samples are drawn: a preview and a full run say the same. What is
 * computed from several inputs is judged by its draws (program.ts). @throws PlumbError `invalid-formula`, with the place
 */
export function checkDivisors(expression: Expression, lines: ReadonlyMap<string, PreparedLine>): void {
  if (expression.kind === 'minus') checkDivisors(expression.operand, lines);
  if (expression.kind === 'call') for (const operand of expression.operands) checkDivisors(operand, lines);
  if (expression.kind !== 'operation') return;
  const { operator, left, right } = expression;
  checkDivisors(left, lines);
  checkDivisors(right, lines);
  if (operator === '/') checkDivisor(right, lines);
  if (operator === '^' && right.kind === 'minus') checkDivisor(left, lines);
}

function checkDivisor(divisor: Expression, lines: ReadonlyMap<string, PreparedLine>): void {
  if (divisor.kind !== 'line') return;
  const line = lines.get(divisor.name);
  if (line?.kind !== 'input' || !reachesZero(line.sampler)) return;
  const problem = `what this divides by can be 0: ${divisor.name} reaches it. Use an input that stays clear of 0, such as a lognormal or one truncated above it`;
  throw formulaError(problem, divisor.place);
}

/** Constants and single values are left to the draws, which say "divides by 0". */
function reachesZero({ cdf, density, atoms, quantile }: Sampler): boolean {
  if (density === null) return false;
  const below = cdf(0);
  if (below > least && below < 1 - least) return true;
  return density(0) * Math.abs(quantile(0.5)) > near || atoms.some(({ value }) => value === 0);
}
