import { create, parseDependencies, type MathNode } from 'mathjs';
import { once } from '../values/once.ts';
import { findNearest } from './findNearest.ts';
import { formulaError, readTokens, writePlainly, type Place, type Token } from './formulaTokens.ts';

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

// mathjs's types make each of its collections optional; they are always there.
const math = once(() => create(parseDependencies === undefined ? {} : { parseDependencies }));

/**
 * Parses a formula over the named lines: numbers, lines, + - * / ^, parentheses, sqrt, exp, log (natural), min, max, abs.
 * It is never evaluated as code. @throws PlumbError `invalid-formula`, with the place in its details
 */
export function parseFormula(formula: string, lineNames: readonly string[]): Expression {
  const tokens = readTokens(formula);
  for (const [index, token] of tokens.entries()) checkName(token, tokens[index + 1]?.kind === 'open', lineNames);
  // mathjs has no places in its tree; its leaves come in the order of the text, and so do the tokens.
  const leaves = tokens.filter((token) => token.kind === 'number' || token.kind === 'name');
  return readNode(parseArithmetic(tokens, formula), leaves.values());
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

function parseArithmetic(tokens: readonly Token[], formula: string): MathNode {
  try {
    return math().parse(writePlainly(formula));
  } catch (error) {
    if (error instanceof RangeError)
      throw formulaError('the formula is nested too deeply', { position: 0, length: formula.length });
    const reported = error instanceof SyntaxError && 'char' in error ? Number(error.char) - 1 : 0;
    const token = tokens.find(({ position }) => position >= reported);
    throw token === undefined
      ? formulaError('the formula ends where a value is needed', { position: formula.trimEnd().length, length: 0 })
      : formulaError(`a value is needed before "${token.text}"`, token);
  }
}

function readNode(node: MathNode, leaves: IterableIterator<Token>): Expression {
  if (isKind(node, 'ParenthesisNode')) return readNode(node.content, leaves);
  if (isKind(node, 'ConstantNode')) return readNumber(nextLeaf(leaves));
  if (isKind(node, 'SymbolNode')) return { kind: 'line', name: node.name, place: nextLeaf(leaves) };
  if (isKind(node, 'FunctionNode')) return readCall(node.args, leaves);
  if (isKind(node, 'OperatorNode')) return readOperation(node.op, node.args, leaves);
  throw formulaError('only arithmetic is used in formulas', nextLeaf(leaves));
}

interface ArithmeticNodes {
  readonly ParenthesisNode: { readonly content: MathNode };
  readonly ConstantNode: { readonly value: unknown };
  readonly SymbolNode: { readonly name: string };
  readonly FunctionNode: { readonly args: readonly MathNode[] };
  readonly OperatorNode: { readonly op: string; readonly args: readonly MathNode[] };
}

/** mathjs's tree is no discriminated union in its types; its `type` says which node it is. */
function isKind<Kind extends keyof ArithmeticNodes>(
  node: MathNode,
  kind: Kind,
): node is MathNode & ArithmeticNodes[Kind] {
  return node.type === kind;
}

function readNumber(leaf: Token): Expression {
  const value = Number(leaf.text);
  if (!Number.isFinite(value)) throw formulaError(`${leaf.text} is too large`, leaf);
  return { kind: 'number', value, place: leaf };
}

function readCall(args: readonly MathNode[], leaves: IterableIterator<Token>): Expression {
  const place = nextLeaf(leaves);
  const called = place.text;
  if (!isFormulaFunction(called)) throw formulaError(`"${called}" is not a function`, place);
  const [fewest, most] = formulaFunctions[called];
  if (args.length < fewest || args.length > most) {
    throw formulaError(
      `${called} takes ${fewest === most ? 'one value' : `${fewest} to ${most} values`}, not ${args.length}`,
      place,
    );
  }
  return { kind: 'call', called, operands: args.map((argument) => readNode(argument, leaves)), place };
}

function readOperation(sign: string, args: readonly MathNode[], leaves: IterableIterator<Token>): Expression {
  const [first, second] = args.map((argument) => readNode(argument, leaves));
  const operator = operators.find((known) => known === sign);
  if (first === undefined || operator === undefined)
    throw formulaError(`"${sign}" is not used in formulas`, { position: 0, length: 0 });
  if (second === undefined) return operator === '-' ? { kind: 'minus', operand: first, place: first.place } : first;
  const position = first.place.position;
  const place = { position, length: second.place.position + second.place.length - position };
  return { kind: 'operation', operator, left: first, right: second, place };
}

function nextLeaf(leaves: IterableIterator<Token>): Token {
  return leaves.next().value ?? { kind: 'name', text: '', position: 0, length: 0 };
}
