import type { PlumbError } from '../values/PlumbError.ts';
import { findNearest } from './findNearest.ts';
import { formulaError, readTokens, type Place, type Token } from './formulaTokens.ts';

export const operators = ['+', '-', '*', '/', '^'] as const;
export type Operator = (typeof operators)[number];

/** The functions a formula can call, with the fewest and most values they take. */
export const formulaFunctions = {
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  abs: [1, 1],
  min: [1, 50],
  max: [1, 50],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type FormulaFunction = keyof typeof formulaFunctions;

/** A formula as a tree; every node knows where it stands in the text. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly place: Place }
  | { readonly kind: 'line'; readonly name: string; readonly place: Place }
  | { readonly kind: 'minus'; readonly operand: Expression; readonly place: Place }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Place;
    }
  | {
      readonly kind: 'call';
      readonly called: FormulaFunction;
      readonly operands: readonly Expression[];
      readonly place: Place;
    };

/**
 * Parses a formula over the named lines: numbers, lines, + - * / ^, parentheses, sqrt, exp, log (natural), min, max, abs.
 * It is never evaluated as code. @throws PlumbError `invalid-formula`, with the place in its details
 */
export function parseFormula(formula: string, lineNames: readonly string[]): Expression {
  const tokens = readTokens(formula);
  for (const [index, token] of tokens.entries()) checkName(token, tokens[index + 1]?.kind === 'open', lineNames);
  return readExpression(tokens, formula);
}

export function isFormulaFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name);
}

function checkName(token: Token, called: boolean, lineNames: readonly string[]): void {
  if (token.kind !== 'name') return;
  if (called && isFormulaFunction(token.text)) return;
  if (!called && lineNames.includes(token.text)) return;
  if (called && lineNames.includes(token.text))
    throw formulaError(`an operator is missing after "${token.text}"`, token);
  if (isFormulaFunction(token.text)) throw formulaError(`${token.text} needs its values in parentheses`, token);
  const nearest = findNearest(token.text, called ? Object.keys(formulaFunctions) : lineNames);
  const known = called
    ? `is not a function; known are ${Object.keys(formulaFunctions).join(', ')}`
    : 'is not a line of this sheet';
  throw formulaError(`"${token.text}" ${known}${nearest === null ? '' : ` (did you mean "${nearest}"?)`}`, token);
}

/**
 * By precedence climbing over tokens whose neighbours and parentheses were checked: + and - bind least, then * and /, then signs, then ^, which
 * takes a sign on its right and groups from there. Nested at most as deep as tokens are long, a thousand.
 */
function readExpression(tokens: readonly Token[], formula: string): Expression {
  let next = 0;
  const signAt = (signs: string): string | null => {
    const token = tokens[next];
    return token?.kind === 'operator' && signs.includes(token.text) ? token.text : null;
  };
  const chain = (signs: string, readOperand: () => Expression): Expression => {
    let left = readOperand();
    for (let sign = signAt(signs); sign !== null; sign = signAt(signs)) {
      next += 1;
      left = operation(sign, left, readOperand());
    }
    return left;
  };
  const readSum = (): Expression => chain('+-', () => chain('*/', readSigned));
  const readSigned = (): Expression => {
    const sign = signAt('+-');
    if (sign === null) return readPower();
    next += 1;
    const operand = readSigned();
    return sign === '-' ? { kind: 'minus', operand, place: operand.place } : operand;
  };
  const readPower = (): Expression => {
    const base = readValue();
    if (signAt('^') === null) return base;
    next += 1;
    return operation('^', base, readSigned());
  };
  const readValue = (): Expression => {
    const token = tokens[next];
    if (token === undefined || !['number', 'name', 'open'].includes(token.kind)) throw valueNeeded(token, formula);
    next += 1;
    if (token.kind === 'number') return numberOf(token);
    if (token.kind === 'open') {
      const inside = readSum();
      close();
      return inside;
    }
    return tokens[next]?.kind === 'open'
      ? callOf(token, readOperands())
      : { kind: 'line', name: token.text, place: token };
  };
  const readOperands = (): Expression[] => {
    next += 1;
    const operands: Expression[] = [];
    if (tokens[next]?.kind !== 'close') operands.push(readSum());
    while (tokens[next]?.kind === 'comma') {
      next += 1;
      operands.push(readSum());
    }
    close();
    return operands;
  };
  const close = (): void => {
    if (tokens[next]?.kind !== 'close') throw valueNeeded(tokens[next], formula);
    next += 1;
  };
  const whole = readSum();
  if (next < tokens.length) throw valueNeeded(tokens[next], formula);
  return whole;
}

function valueNeeded(token: Token | undefined, formula: string): PlumbError {
  return token === undefined
    ? formulaError('the formula ends where a value is needed', { position: formula.trimEnd().length, length: 0 })
    : formulaError(`a value is needed before "${token.text}"`, token);
}

function numberOf(token: Token): Expression {
  const value = Number(token.text);
  if (!Number.isFinite(value)) throw formulaError(`${token.text} is too large`, token);
  return { kind: 'number', value, place: token };
}

function callOf(token: Token, operands: readonly Expression[]): Expression {
  const called = token.text;
  if (!isFormulaFunction(called)) throw formulaError(`"${called}" is not a function`, token);
  const [fewest, most] = formulaFunctions[called];
  if (operands.length < fewest || operands.length > most) {
    const wanted = fewest === most ? 'one value' : `${fewest} to ${most} values`;
    throw formulaError(`${called} takes ${wanted}, not ${operands.length}`, token);
  }
  return { kind: 'call', called, operands, place: token };
}

function operation(sign: string, left: Expression, right: Expression): Expression {
  const operator = operators.find((known) => known === sign);
  if (operator === undefined) throw formulaError(`"${sign}" is not used in formulas`, left.place);
  const { position } = left.place;
  const length = right.place.position + right.place.length - position;
  return { kind: 'operation', operator, left, right, place: { position, length } };
}
