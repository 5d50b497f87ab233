import { PlumbError } from '../values/PlumbError.ts';

/** Where in the formula's text: `position` counts from 0; sentences count characters from 1. */
export interface Place {
  readonly position: number;
  readonly length: number;
}

export interface Token extends Place {
  readonly kind: 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma';
  readonly text: string;
}

const longestFormula = 4_000;
const deepestNesting = 50;
const mostTokens = 1_000;

/** `Formula, character 9: ...`, with the place in the details. */
export function formulaError(
  problem: string,
  place: Place,
  code: 'invalid-formula' | 'unit-mismatch' = 'invalid-formula',
): PlumbError {
  return new PlumbError(code, `Formula, character ${place.position + 1}: ${problem}`, {
    position: place.position,
    length: place.length,
  });
}

/**
 * Cuts a formula into tokens and refuses what only looks like one: nothing but arithmetic is read, no assignment, text, list,
 * comparison, implied product. @throws PlumbError `invalid-formula`
 */
export function readTokens(formula: string): readonly Token[] {
  if (formula.trim() === '')
    throw new PlumbError('invalid-formula', 'The formula is empty.', { position: 0, length: 0 });
  if (formula.length > longestFormula) {
    const problem = `the formula has more than ${longestFormula} characters; give parts of it lines of their own`;
    throw formulaError(problem, { position: longestFormula, length: formula.length - longestFormula });
  }
  const tokens = splitFormula(formula);
  const surplus = tokens[mostTokens];
  if (surplus !== undefined) {
    throw formulaError(
      `the formula has more than ${mostTokens} numbers, names and signs; give parts of it lines of their own`,
      surplus,
    );
  }
  checkNesting(tokens);
  tokens.forEach((token, index) => checkNeighbours(tokens[index - 1], token));
  return tokens;
}

function splitFormula(formula: string): readonly Token[] {
  const pattern =
    /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<operator>[-+*/^×·÷−])|(?<open>\()|(?<close>\))|(?<comma>,))/uy;
  const end = formula.trimEnd().length;
  const tokens: Token[] = [];
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const groups = pattern.exec(formula)?.groups;
    const found = tokenKinds.find((kind) => groups?.[kind] !== undefined);
    if (groups === undefined || found === undefined) {
      const position = from + formula.slice(from).search(/\S/);
      const sign = String.fromCodePoint(formula.codePointAt(position) ?? 0);
      throw formulaError(`"${sign}" is not used in formulas`, { position, length: sign.length });
    }
    const text = groups[found] ?? '';
    tokens.push({
      kind: found,
      text: plainSigns.get(text) ?? text,
      position: pattern.lastIndex - text.length,
      length: text.length,
    });
  }
  return tokens;
}

const tokenKinds = ['number', 'name', 'operator', 'open', 'close', 'comma'] as const;

const plainSigns: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
]);

function checkNesting(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close' && open.pop() === undefined) throw formulaError('this ")" closes nothing', token);
    if (open.length > deepestNesting)
      throw formulaError(`parentheses are nested more than ${deepestNesting} deep`, token);
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw formulaError('this "(" is never closed', unclosed);
}

function checkNeighbours(before: Token | undefined, token: Token): void {
  const endsValue = before !== undefined && ['number', 'name', 'close'].includes(before.kind);
  const startsValue =
    token.kind === 'number' || token.kind === 'name' || (token.kind === 'open' && before?.kind !== 'name');
  if (endsValue && startsValue) throw formulaError(`an operator is missing before "${token.text}"`, token);
}
