import { PlumbError } from '../values/PlumbError.ts';
import { startDrawing } from './drawing.ts';
import type { EstimateDefinition, EstimateResult, InputSummary } from './estimate.ts';
import { finiteProblem } from './finiteProblem.ts';
import type { BoundLine } from './inputSampler.ts';
import { prepareEstimate, type PreparedEstimate } from './prepareSheet.ts';
import { compileFormula } from './program.ts';
import { summarise } from './summarise.ts';

/** Rows per block: the columns of a sheet of ten lines fit in a processor's second-level cache. */
const blockLength = 2_048;
const blocksPerStep = 32;

export interface RunOptions {
  /** Told the share of samples drawn, 0 to 1, after every 65,536. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
  /** Handed the result's samples, in its unit, once all are drawn and have been described; their order means nothing. */
  readonly onDrawn?: (samples: Float64Array) => void;
}

/**
 * Runs an estimate to its end without giving way; `signal` is looked at between steps, so `onProgress` can abort it.
 * Monte Carlo with one stream of draws per line (see random.ts); all arithmetic is in base units.
 * @throws PlumbError `invalid-input`, `invalid-formula`, `unit-mismatch`, naming line or character; `cancelled`
 */
export function runEstimate(definition: EstimateDefinition, options: RunOptions = {}): EstimateResult {
  const steps = estimateSteps(definition, options.onDrawn);
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
  const steps = estimateSteps(definition, options.onDrawn);
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
function* estimateSteps(
  definition: EstimateDefinition,
  onDrawn: RunOptions['onDrawn'],
): Generator<number, EstimateResult, undefined> {
  const prepared = prepareEstimate(definition);
  const { lines, expression, unit } = prepared;
  const { seed, samples } = definition;
  const drawing = startDrawing(lines, definition.correlations ?? [], seed, blockLength);
  const program = compileFormula(expression, drawing.columns, blockLength);
  const drawn = new Float64Array(samples);
  for (let from = 0; from < drawn.length; from += blockLength) {
    const count = Math.min(blockLength, drawn.length - from);
    drawing.draw(count);
    program.run(count);
    takeRows(program.result, unit.factor, drawn, from, count);
    if ((from / blockLength) % blocksPerStep === blocksPerStep - 1) yield (from + count) / drawn.length;
  }
  const [problem] = [...drawing.problems().values()];
  const found = problem ?? program.divisorProblem() ?? finiteProblem(drawn, `The formula of "${definition.name}"`);
  if (found !== null) throw found;
  const result = summariseResult(definition, prepared, drawn);
  onDrawn?.(drawn);
  return result;
}

/** An estimate's samples, in the result's unit, as its result; reorders them. */
export function summariseResult(
  definition: EstimateDefinition,
  { lines, unit }: PreparedEstimate,
  drawn: Float64Array,
): EstimateResult {
  const { seed, coverage } = definition;
  const summary = summarise(drawn, coverage);
  const inputs = definition.lines.flatMap(({ name }) => {
    const bound = lines.find(({ line }) => line.name === name);
    return bound?.kind === 'input' ? [summariseInput(bound, coverage)] : [];
  });
  return { unit: unit.text, samples: drawn.length, seed, coverage, ...summary, inputs };
}

function takeRows(from: Float64Array, factor: number, to: Float64Array, start: number, count: number): void {
  for (let index = 0; index < count; index += 1) to[start + index] = (from[index] ?? 0) / factor;
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
