import { assertNever } from '../values/assertNever.ts';
import type { PlumbError } from '../values/PlumbError.ts';
import { exp, log, power } from './elementary.ts';
import type { Expression, FormulaFunction, Operator } from './formula.ts';
import { formulaError, type Place } from './formulaTokens.ts';

type Step =
  | { readonly kind: 'constant'; readonly value: number; readonly out: Float64Array }
  | { readonly kind: 'call'; readonly called: Unary; readonly from: Float64Array; readonly out: Float64Array }
  | {
      readonly kind: 'operation';
      readonly operator: Binary;
      readonly left: Float64Array;
      readonly right: Float64Array;
      readonly out: Float64Array;
    }
  | {
      /** A negative exponent divides by its base. */
      readonly kind: 'division' | 'power';
      readonly left: Float64Array;
      readonly right: Float64Array;
      readonly out: Float64Array;
      readonly divisor: Divisor;
    };

/** What was divided by so far. */
interface Divisor {
  low: number;
  high: number;
  readonly place: Place;
}

type Unary = Exclude<FormulaFunction, 'min' | 'max'> | 'minus';
type Binary = Exclude<Operator, '/' | '^'> | 'min' | 'max';

/** A formula made into loops over columns: `run(count)` computes the first `count` rows of `result`. */
export interface Program {
  readonly result: Float64Array;
  run(count: number): void;
  /** An error at the first divisor that was 0 in a row so far, or on both sides of it in two. */
  divisorProblem(): PlumbError | null;
}

/**
 * Compiles a formula over columns of one length. A line is one column wherever it stands in the formula, so a line
 * used twice is the same draw. Columns are short enough to stay in the processor's cache from step to step.
 */
export function compileFormula(
  expression: Expression,
  columns: ReadonlyMap<string, Float64Array>,
  blockLength: number,
): Program {
  const steps: Step[] = [];
  const registers: Float64Array[] = [];
  // Results live as long as a stack of open operands needs them, so the depth sets the memory.
  const registerAt = (depth: number): Float64Array => (registers[depth] ??= new Float64Array(blockLength));

  const compile = (part: Expression, depth: number): Float64Array => {
    if (part.kind === 'line') return columns.get(part.name) ?? registerAt(depth);
    const out = registerAt(depth);
    if (part.kind === 'number') steps.push({ kind: 'constant', value: part.value, out });
    else if (part.kind === 'minus')
      steps.push({ kind: 'call', called: 'minus', from: compile(part.operand, depth), out });
    else if (part.kind === 'operation') {
      const left = compile(part.left, depth);
      const right = compile(part.right, depth + 1);
      const { operator } = part;
      if (operator === '/') steps.push({ kind: 'division', left, right, out, divisor: divisorAt(part.right.place) });
      else if (operator === '^') steps.push({ kind: 'power', left, right, out, divisor: divisorAt(part.left.place) });
      else steps.push({ kind: 'operation', operator, left, right, out });
    } else return compileCall(part.called, part.operands, depth, out);
    return out;
  };

  const compileCall = (called: FormulaFunction, operands: readonly Expression[], depth: number, out: Float64Array) => {
    const [first, ...rest] = operands;
    if (first === undefined) return out;
    let left = compile(first, depth);
    if (called !== 'min' && called !== 'max') {
      steps.push({ kind: 'call', called, from: left, out });
      return out;
    }
    for (const operand of rest) {
      steps.push({ kind: 'operation', operator: called, left, right: compile(operand, depth + 1), out });
      left = out;
    }
    return left;
  };

  const result = compile(expression, 0);
  return {
    result,
    run(count) {
      for (const step of steps) runStep(step, count);
    },
    divisorProblem() {
      const divisors = steps.flatMap((step) => ('divisor' in step ? [step.divisor] : []));
      const found = divisors.find(({ low, high }) => low <= 0 && high >= 0);
      return found === undefined ? null : divisorError(found);
    },
  };
}

function divisorAt(place: Place): Divisor {
  return { low: Infinity, high: -Infinity, place };
}

function divisorError({ low, high, place }: Divisor): PlumbError {
  const problem =
    low === high
      ? 'this divides by 0'
      : 'what this divides by can be 0: its samples lie on both sides. Use inputs that stay on one side of 0, such as a lognormal or a truncated one';
  return formulaError(problem, place);
}

function runStep(step: Step, count: number): void {
  switch (step.kind) {
    case 'constant':
      step.out.fill(step.value, 0, count);
      return;
    case 'call':
      runCall(step.called, step.from, step.out, count);
      return;
    case 'operation':
      runOperation(step.operator, step.left, step.right, step.out, count);
      return;
    case 'division':
      runDivision(step.divisor, step.left, step.right, step.out, count);
      return;
    case 'power':
      runPower(step.divisor, step.left, step.right, step.out, count);
      return;
    default:
      assertNever(step);
  }
}

function runCall(called: Unary, from: Float64Array, out: Float64Array, count: number): void {
  switch (called) {
    case 'minus':
      for (let i = 0; i < count; i += 1) out[i] = -(from[i] ?? 0);
      return;
    case 'sqrt':
      for (let i = 0; i < count; i += 1) out[i] = Math.sqrt(from[i] ?? 0);
      return;
    case 'abs':
      for (let i = 0; i < count; i += 1) out[i] = Math.abs(from[i] ?? 0);
      return;
    case 'exp':
      for (let i = 0; i < count; i += 1) out[i] = exp(from[i] ?? 0);
      return;
    case 'log':
      for (let i = 0; i < count; i += 1) out[i] = log(from[i] ?? 0);
      return;
    default:
      assertNever(called);
  }
}

function runDivision(
  divisor: Divisor,
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
  count: number,
): void {
  let { low, high } = divisor;
  for (let i = 0; i < count; i += 1) {
    const by = right[i] ?? 0;
    if (by < low) low = by;
    if (by > high) high = by;
    out[i] = (left[i] ?? 0) / by;
  }
  divisor.low = low;
  divisor.high = high;
}

function runPower(divisor: Divisor, left: Float64Array, right: Float64Array, out: Float64Array, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const [base, exponent] = [left[i] ?? 0, right[i] ?? 0];
    if (exponent < 0) {
      divisor.low = Math.min(divisor.low, base);
      divisor.high = Math.max(divisor.high, base);
    }
    out[i] = power(base, exponent);
  }
}

function runOperation(
  operator: Binary,
  left: Float64Array,
  right: Float64Array,
  out: Float64Array,
  count: number,
): void {
  switch (operator) {
    case '+':
      for (let i = 0; i < count; i += 1) out[i] = (left[i] ?? 0) + (right[i] ?? 0);
      return;
    case '-':
      for (let i = 0; i < count; i += 1) out[i] = (left[i] ?? 0) - (right[i] ?? 0);
      return;
    case '*':
      for (let i = 0; i < count; i += 1) out[i] = (left[i] ?? 0) * (right[i] ?? 0);
      return;
    case 'min':
      for (let i = 0; i < count; i += 1) out[i] = Math.min(left[i] ?? 0, right[i] ?? 0);
      return;
    case 'max':
      for (let i = 0; i < count; i += 1) out[i] = Math.max(left[i] ?? 0, right[i] ?? 0);
      return;
    default:
      assertNever(operator);
  }
}
