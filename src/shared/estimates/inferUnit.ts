import { assertNever } from '../values/assertNever.ts';
import type { Expression } from './formula.ts';
import { formulaError } from './formulaTokens.ts';
import { canConvert, divideUnits, isPlainNumber, multiplyUnits, plainNumber, raiseUnit, type Unit } from './units.ts';

/**
 * The unit a formula yields, before simplification. Sums, minima and maxima take their first operand's.
 * @throws PlumbError `unit-mismatch`, with the place in its details
 */
export function inferUnit(expression: Expression, unitsByLine: ReadonlyMap<string, Unit>): Unit {
  switch (expression.kind) {
    case 'number':
      return plainNumber;
    case 'line':
      return unitsByLine.get(expression.name) ?? plainNumber;
    case 'minus':
      return inferUnit(expression.operand, unitsByLine);
    case 'call':
      return inferCall(expression, unitsByLine);
    case 'operation':
      return inferOperation(expression, unitsByLine);
    default:
      return assertNever(expression);
  }
}

function inferCall(call: Extract<Expression, { kind: 'call' }>, unitsByLine: ReadonlyMap<string, Unit>): Unit {
  const [first, ...rest] = call.operands.map((operand) => ({ operand, unit: inferUnit(operand, unitsByLine) }));
  if (first === undefined) return plainNumber;
  if (call.called === 'sqrt') return raiseUnit(first.unit, 0.5);
  if ((call.called === 'exp' || call.called === 'log') && !isPlainNumber(first.unit)) {
    const problem = `${call.called} takes a plain number, and ${describe(first)}`;
    throw formulaError(problem, first.operand.place, 'unit-mismatch');
  }
  for (const other of rest) {
    if (!canConvert(first.unit, other.unit)) throw mismatch(first, other, 'compared', call);
  }
  return first.unit;
}

function inferOperation(
  operation: Extract<Expression, { kind: 'operation' }>,
  unitsByLine: ReadonlyMap<string, Unit>,
): Unit {
  const left = { operand: operation.left, unit: inferUnit(operation.left, unitsByLine) };
  const right = { operand: operation.right, unit: inferUnit(operation.right, unitsByLine) };
  switch (operation.operator) {
    case '*':
      return multiplyUnits(left.unit, right.unit);
    case '/':
      return divideUnits(left.unit, right.unit);
    case '^':
      return inferPower(left, right);
    case '+':
    case '-':
      if (canConvert(left.unit, right.unit)) return left.unit;
      throw mismatch(left, right, operation.operator === '+' ? 'added' : 'subtracted', operation);
    default:
      return assertNever(operation.operator);
  }
}

interface Measured {
  readonly operand: Expression;
  readonly unit: Unit;
}

function inferPower(base: Measured, exponent: Measured): Unit {
  if (!isPlainNumber(exponent.unit)) {
    throw formulaError(
      `an exponent is a plain number, and ${describe(exponent)}`,
      exponent.operand.place,
      'unit-mismatch',
    );
  }
  if (base.unit.parts.length === 0) return plainNumber;
  const power = constantOf(exponent.operand);
  if (power !== null && Math.abs(power) <= 9) return raiseUnit(base.unit, power);
  const problem = `${describe(base)}; its exponent can only be a number up to 9, not a line`;
  throw formulaError(problem, exponent.operand.place, 'unit-mismatch');
}

function constantOf(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'minus') return null;
  const value = constantOf(expression.operand);
  return value === null ? null : -value;
}

function mismatch(left: Measured, right: Measured, verb: string, whole: Expression) {
  const problem = `${describe(left)} and ${describe(right)}: these can not be ${verb}`;
  return formulaError(problem, whole.place, 'unit-mismatch');
}

function describe({ operand, unit }: Measured): string {
  const name = operand.kind === 'line' ? operand.name : operand.kind === 'number' ? `${operand.value}` : 'this part';
  return unit.text === '' ? `${name} has no unit` : `${name} is in ${unit.text}`;
}
