import { PlumbError } from '../values/PlumbError.ts';
import type { EstimateDefinition, EstimateResult, InputSummary } from './estimate.ts';
import { parseFormula, type Expression } from './formula.ts';
import { inferUnit } from './inferUnit.ts';
import { bindLine, type BoundLine } from './inputSampler.ts';
import { parseUnit } from './parseUnit.ts';
import { compileFormula } from './program.ts';
import { createRandom } from './random.ts';
import { summarise } from './summarise.ts';
import { canConvert, isCounted, isPlainNumber, simplifyUnit, unitWords, type Unit } from './units.ts';

/** Rows per block: the columns of a sheet of ten lines fit in a processor's second-level cache. */
const blockLength = 2_048;
const blocksPerStep = 32;

export interface RunOptions {
  /** Told the share of samples drawn, 0 to 1, after every 65,536. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs an estimate to its end without giving way; `signal` is looked at between steps, so `onProgress` can abort it.
 * Monte Carlo with one stream of draws per line (see random.ts); all arithmetic is in base units.
 * @throws PlumbError `invalid-input`, `invalid-formula`, `unit-mismatch`, naming line or character; `cancelled`
 */
export function runEstimate(definition: EstimateDefinition, options: RunOptions = {}): EstimateResult {
  const steps = estimateSteps(definition);
  for (;;) {
    checkCancelled(definition, options.signal);
    const step = steps.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** As runEstimate, and awaits `pause` between steps (a few milliseconds each) so that its thread can hear a cancel. */
export async function runEstimateInTurns(
  definition: EstimateDefinition,
  pause: () => Promise<void>,
  options: RunOptions = {},
): Promise<EstimateResult> {
  const steps = estimateSteps(definition);
  for (;;) {
    checkCancelled(definition, options.signal);
    const step = steps.next();
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
    // oxlint-disable-next-line no-await-in-loop -- giving way between steps is the purpose
    await pause();
  }
}

function checkCancelled(definition: EstimateDefinition, signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new PlumbError('cancelled', `The run of "${definition.name}" was cancelled.`);
}

/** Yields the share of samples drawn. */
function* estimateSteps(definition: EstimateDefinition): Generator<number, EstimateResult, undefined> {
  const { lines, expression, unit } = prepareEstimate(definition);
  const sources = lines.map((bound) => ({
    ...bound,
    column: new Float64Array(blockLength),
    random: createRandom(definition.seed, bound.line.name),
  }));
  const columns = new Map(sources.map(({ line, column }) => [line.name, column]));
  const program = compileFormula(expression, columns, blockLength);
  const drawn = new Float64Array(definition.samples);
  for (let from = 0; from < drawn.length; from += blockLength) {
    const count = Math.min(blockLength, drawn.length - from);
    for (const { sampler, random, column, unit: own } of sources) {
      random.fillUniform(column, count);
      sampler.transform(column, count);
      scale(column, own.factor, count);
    }
    program.run(count);
    takeRows(program.result, unit.factor, drawn, from, count);
    if ((from / blockLength) % blocksPerStep === blocksPerStep - 1) yield (from + count) / drawn.length;
  }
  checkFinite(drawn, definition);
  const { seed, samples, coverage } = definition;
  const summary = summarise(drawn, coverage);
  const inputs = lines.map((bound) => summariseInput(bound, coverage));
  return { unit: unit.text, samples, seed, coverage, ...summary, inputs };
}

interface PreparedEstimate {
  /** Only those that the formula uses. */
  readonly lines: readonly BoundLine[];
  readonly expression: Expression;
  /** The result's. */
  readonly unit: Unit;
}

/** Checks an estimate without drawing: formula, lines and units. @throws as runEstimate */
export function prepareEstimate(definition: EstimateDefinition): PreparedEstimate {
  const names = definition.lines.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) {
    throw new PlumbError('invalid-input', `Two lines are named ${doubled}; give one of them another name.`, {
      line: doubled,
    });
  }
  const expression = parseFormula(definition.formula, names);
  const used = linesOf(expression);
  const lines = definition.lines.filter(({ name }) => used.has(name)).map(bindLine);
  const inferred = inferUnit(expression, new Map(lines.map(({ line, unit }) => [line.name, unit])));
  return { lines, expression, unit: resultUnit(inferred, definition.unit) };
}

function linesOf(expression: Expression, found = new Set<string>()): ReadonlySet<string> {
  if (expression.kind === 'line') found.add(expression.name);
  if (expression.kind === 'minus') linesOf(expression.operand, found);
  if (expression.kind === 'call') for (const operand of expression.operands) linesOf(operand, found);
  if (expression.kind === 'operation') {
    linesOf(expression.left, found);
    linesOf(expression.right, found);
  }
  return found;
}

/** The declared unit if it fits; a plain number may be declared a count: tonnes over kilograms (each) are shells. */
function resultUnit(inferred: Unit, declared: string): Unit {
  const simplified = simplifyUnit(inferred);
  if (declared === '') return simplified;
  const wanted = parseUnit(declared);
  if (canConvert(inferred, wanted) || (isPlainNumber(inferred) && isCounted(wanted))) return wanted;
  const problem = `The formula gives ${unitWords(simplified)}, and the result is to be in ${unitWords(wanted)}.`;
  throw new PlumbError('unit-mismatch', problem, { inferred: simplified.text, declared: wanted.text });
}

function scale(column: Float64Array, factor: number, count: number): void {
  if (factor === 1) return;
  for (let index = 0; index < count; index += 1) column[index] = (column[index] ?? 0) * factor;
}

function takeRows(from: Float64Array, factor: number, to: Float64Array, start: number, count: number): void {
  for (let index = 0; index < count; index += 1) to[start + index] = (from[index] ?? 0) / factor;
}

function checkFinite(drawn: Float64Array, definition: EstimateDefinition): void {
  let odd = 0;
  for (let index = 0; index < drawn.length; index += 1) if (!Number.isFinite(drawn[index])) odd += 1;
  if (odd === 0) return;
  const share = `${odd.toLocaleString('en')} of ${drawn.length.toLocaleString('en')} samples`;
  const problem = `The formula of "${definition.name}" has no finite value in ${share}: it divides by zero, takes the root or logarithm of a negative number, or grows too large. Keep such values out of the inputs' ranges.`;
  throw new PlumbError('invalid-input', problem, { samples: odd });
}

function summariseInput({ line, unit, sampler }: BoundLine, coverage: number): InputSummary {
  return {
    name: line.name,
    label: line.label,
    unit: unit.text,
    median: sampler.quantile(0.5),
    low: sampler.quantile((1 - coverage) / 2),
    high: sampler.quantile((1 + coverage) / 2),
  };
}
