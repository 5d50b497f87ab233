import { PlumbError } from '../values/PlumbError.ts';
import { checkDivisors } from './checkDivisors.ts';
import type { Sampler } from './distribution.ts';
import { type EstimateDefinition, type EstimateLine, mostSamples } from './estimate.ts';
import { parseFormula, type Expression } from './formula.ts';
import { inferUnit } from './inferUnit.ts';
import { atLine, bindLine, type BoundLine } from './inputSampler.ts';
import { parseUnit } from './parseUnit.ts';
import { apartProblem } from './keptApart.ts';
import { canConvert, isCounted, isPlainNumber, simplifyUnit, unitWords, type Unit } from './units.ts';

export type PreparedLine =
  | { readonly kind: 'input'; readonly line: EstimateLine; readonly unit: Unit; readonly sampler: Sampler }
  | { readonly kind: 'formula'; readonly line: EstimateLine; readonly unit: Unit; readonly expression: Expression };

export interface PreparedSheet {
  /** By name, each behind those that it rests on. */
  readonly lines: ReadonlyMap<string, PreparedLine>;
  /** By name: why a line can not be computed. Lines that only rest on such a line come behind it. */
  readonly problems: ReadonlyMap<string, PlumbError>;
}

/**
 * Checks every line for itself, without drawing: one that can not be computed stops only those that rest on it.
 * `bind` may remember what it bound; tabulating a beta takes longer than drawing from it.
 */
export function prepareSheet(
  definition: EstimateDefinition,
  bind: (line: EstimateLine) => BoundLine = bindLine,
): PreparedSheet {
  const lines = new Map<string, PreparedLine>();
  const problems = new Map<string, PlumbError>();
  const byName = new Map(definition.lines.map((line) => [line.name, line]));
  const names = [...byName.keys()];

  const prepare = (line: EstimateLine, above: readonly string[]): void => {
    if (lines.has(line.name) || problems.has(line.name)) return;
    try {
      const { input } = line;
      if (input.kind !== 'formula') lines.set(line.name, { kind: 'input', ...bind(line) });
      else atLine(line, () => lines.set(line.name, prepareFormula(line, input.formula, [...above, line.name])));
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      if (!problems.has(line.name)) problems.set(line.name, error);
    }
  };

  const prepareFormula = (line: EstimateLine, formula: string, path: readonly string[]): PreparedLine => {
    const expression = parseFormula(formula, names);
    for (const name of linesOf(expression)) {
      if (path.includes(name)) throw cycleError([...path.slice(path.indexOf(name)), name]);
      const used = byName.get(name);
      if (used !== undefined) prepare(used, path);
      if (!lines.has(name)) throw restsOnProblem(name);
    }
    const apart = apartProblem(definition.apart ?? [], reach(definition, linesOf(expression), names));
    if (apart !== null) throw apart;
    checkDivisors(expression, lines);
    const inferred = inferUnit(expression, unitsOf(lines));
    return { kind: 'formula', line, expression, unit: fitUnit(inferred, line.unit, 'The formula gives', 'the line') };
  };

  for (const line of definition.lines) prepare(line, []);
  return { lines, problems };
}

export interface PreparedEstimate {
  /** Only those that the formula rests on, each behind those that it rests on itself. */
  readonly lines: readonly PreparedLine[];
  readonly expression: Expression;
  /** The result's. */
  readonly unit: Unit;
}

/** Checks an estimate without drawing: formula, lines and units. @throws PlumbError as runEstimate */
export function prepareEstimate(definition: EstimateDefinition, bind = bindLine): PreparedEstimate {
  return prepareResult(definition, prepareSheet(definition, bind));
}

/** As prepareEstimate, for a sheet whose lines are prepared. @throws PlumbError as runEstimate */
export function prepareResult(definition: EstimateDefinition, sheet: PreparedSheet): PreparedEstimate {
  const names = definition.lines.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) {
    throw new PlumbError('invalid-input', `Two lines are named ${doubled}; give one of them another name.`, {
      line: doubled,
    });
  }
  if (!(definition.samples <= mostSamples)) {
    throw new PlumbError('invalid-input', `At most ${mostSamples.toLocaleString('en')} samples can be drawn.`);
  }
  const expression = parseFormula(definition.formula, names);
  const used = reach(definition, linesOf(expression), names);
  const problem = [...sheet.problems].find(([name]) => used.has(name));
  if (problem !== undefined) throw problem[1];
  const apart = apartProblem(definition.apart ?? [], used);
  if (apart !== null) throw apart;
  checkDivisors(expression, sheet.lines);
  const inferred = inferUnit(expression, unitsOf(sheet.lines));
  return {
    lines: [...sheet.lines.values()].filter(({ line }) => used.has(line.name)),
    expression,
    unit: fitUnit(inferred, definition.unit, 'The formula gives', 'the result'),
  };
}

/** The lines and all that they rest on. Formulas that can not be read rest on nothing; their problem is told elsewhere. */
function reach(
  definition: EstimateDefinition,
  from: ReadonlySet<string>,
  names: readonly string[],
): ReadonlySet<string> {
  const reached = new Set(from);
  for (const name of reached) {
    const input = definition.lines.find((line) => line.name === name)?.input;
    if (input?.kind !== 'formula') continue;
    for (const below of linesRead(input.formula, names)) reached.add(below);
  }
  return reached;
}

function linesRead(formula: string, names: readonly string[]): ReadonlySet<string> {
  try {
    return linesOf(parseFormula(formula, names));
  } catch (error) {
    if (error instanceof PlumbError) return new Set();
    throw error;
  }
}

/** The names of the lines that a formula uses, in the order of its text. */
export function linesOf(expression: Expression, found = new Set<string>()): ReadonlySet<string> {
  if (expression.kind === 'line') found.add(expression.name);
  if (expression.kind === 'minus') linesOf(expression.operand, found);
  if (expression.kind === 'call') for (const operand of expression.operands) linesOf(operand, found);
  if (expression.kind === 'operation') {
    linesOf(expression.left, found);
    linesOf(expression.right, found);
  }
  return found;
}

function unitsOf(lines: ReadonlyMap<string, PreparedLine>): ReadonlyMap<string, Unit> {
  return new Map([...lines].map(([name, { unit }]) => [name, unit]));
}

/** The declared unit if it fits; a plain number may be declared a count: tonnes over kilograms (each) are shells. */
function fitUnit(inferred: Unit, declared: string, gives: string, owner: string): Unit {
  const simplified = simplifyUnit(inferred);
  if (declared === '') return simplified;
  const wanted = parseUnit(declared);
  if (canConvert(inferred, wanted) || (isPlainNumber(inferred) && isCounted(wanted))) return wanted;
  const problem = `${gives} ${unitWords(simplified)}, and ${owner} is to be in ${unitWords(wanted)}.`;
  throw new PlumbError('unit-mismatch', problem, { inferred: simplified.text, declared: wanted.text });
}

function cycleError(path: readonly string[]): PlumbError {
  const around = path.join(' → ');
  return new PlumbError(
    'invalid-formula',
    `it rests on itself (${around}); take one of these out of another's formula.`,
  );
}

export function restsOnProblem(name: string): PlumbError {
  return new PlumbError('invalid-input', `it rests on ${name}, which can not be computed.`);
}
