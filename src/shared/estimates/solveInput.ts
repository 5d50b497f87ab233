import { PlumbError } from '../values/PlumbError.ts';
import type { EstimateDefinition } from './estimate.ts';
import { createEvaluator, type Evaluator } from './evaluate.ts';
import { findRoot } from './findRoot.ts';
import { prepareEstimate } from './prepareSheet.ts';
import type { Interval } from './roundingInterval.ts';

export interface ClaimQuestion {
  /** The input that is to be found. */
  readonly input: string;
  /** The published result, in the result's unit. */
  readonly claimed: number;
  /** What the published result can have been before rounding; null to leave rounding out of account. */
  readonly claimedWithin: Interval | null;
  /** The same of other inputs, in their lines' units. Those left out are at their medians. */
  readonly inputsWithin: ReadonlyMap<string, Interval>;
}

export interface ImpliedInput {
  readonly unit: string;
  /** What the input would have to be, the one nearest its median first; empty where no value gives the claim. */
  readonly values: readonly number[];
  /** False where the result does not only rise or only fall with the input over the values searched: then there can be others. */
  readonly monotonic: boolean;
  /** What the rounding of all the numbers allows; null where there is no value, several, or a bound cannot be found. */
  readonly within: Interval | null;
}

/** Ends of intervals are put together in 2 to the power of their number ways. */
export const mostRounded = 10;

/**
 * What one input would have to be for the formula to give a claimed result, the other inputs at their medians; and the
 * interval that rounding allows, from every combination of the rounded numbers' ends, which is all of it where the
 * formula only rises or only falls with each. @throws PlumbError `invalid-input`; as runEstimate
 */
export function solveInput(definition: EstimateDefinition, question: ClaimQuestion): ImpliedInput {
  const evaluator = createEvaluator(prepareEstimate(definition));
  const input = evaluator.inputs.find(({ line }) => line.name === question.input);
  if (input === undefined) {
    const problem = `"${question.input}" is not an input that the formula rests on, so the claim says nothing about it.`;
    throw new PlumbError('invalid-input', problem, { line: question.input });
  }
  if (question.inputsWithin.size > mostRounded) {
    throw new PlumbError('invalid-input', `At most ${mostRounded} inputs can be given with their rounding.`);
  }
  const grid = searchGrid(input.sampler);
  const resultAt = resultFunction(evaluator, question.input);
  const results = grid.map((value) => resultAt(value, new Map()));
  const solve = (claimed: number, others: ReadonlyMap<string, number>) =>
    solveOn(grid, (value) => resultAt(value, others) - claimed, input.sampler.quantile(0.5));
  const values = solve(question.claimed, new Map());
  return {
    unit: input.unit.text,
    values,
    monotonic: isMonotonic(results),
    within: values.length === 1 ? combineEnds(question, solve) : null,
  };
}

function resultFunction({ evaluate }: Evaluator, input: string) {
  return (value: number, others: ReadonlyMap<string, number>): number => evaluate(new Map([...others, [input, value]]));
}

function combineEnds(
  { claimed, claimedWithin, inputsWithin }: ClaimQuestion,
  solve: (claimed: number, others: ReadonlyMap<string, number>) => readonly number[],
): Interval | null {
  let settings: readonly ReadonlyMap<string, number>[] = [new Map()];
  for (const [name, { low, high }] of inputsWithin) {
    settings = settings.flatMap((setting) => [new Map([...setting, [name, low]]), new Map([...setting, [name, high]])]);
  }
  const claims = claimedWithin === null ? [claimed] : [claimedWithin.low, claimedWithin.high];
  const found = claims.flatMap((claim) => settings.map((setting) => solve(claim, setting)));
  if (found.some((values) => values.length !== 1)) return null;
  const ends = found.flat().toSorted((one, other) => one - other);
  return { low: ends[0] ?? Number.NaN, high: ends.at(-1) ?? Number.NaN };
}

/**
 * Values to look between, rising: for an input of one sign a thousandth to a thousand times its median in even factors,
 * else as far as a thousand times its width on both sides of the median, ever wider apart.
 */
function searchGrid(sampler: { quantile(probability: number): number }): readonly number[] {
  const [low, middle, high] = [sampler.quantile(1e-9), sampler.quantile(0.5), sampler.quantile(1 - 1e-9)];
  const steps = Array.from({ length: 241 }, (_, index) => (index - 120) / 120);
  if (low > 0 || high < 0) {
    const factors = steps.map((step) => middle * 1_000 ** step);
    return middle > 0 ? factors : factors.toReversed();
  }
  const width = high > low ? high - low : Math.max(1, Math.abs(middle));
  return steps.map((step) => middle + Math.sign(step) * width * (1_001 ** Math.abs(step) - 1));
}

function solveOn(grid: readonly number[], miss: (value: number) => number, middle: number): readonly number[] {
  const misses = grid.map(miss);
  const found = grid.flatMap((value, index) => {
    const [next = value, here = Number.NaN, there = Number.NaN] = [grid[index + 1], misses[index], misses[index + 1]];
    if (here === 0) return [value];
    if (!(here * there < 0) || !Number.isFinite(here * there)) return [];
    const root = findRoot(miss, value, next);
    // At a pole the sign changes, too, but the miss does not shrink.
    return Math.abs(miss(root)) <= 1e-6 * Math.min(Math.abs(here), Math.abs(there)) ? [root] : [];
  });
  return found.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
}

function isMonotonic(results: readonly number[]): boolean {
  const finite = results.filter((result) => !Number.isNaN(result));
  const changes = finite.slice(1).map((result, index) => result - (finite[index] ?? result));
  return finite.length === results.length && (changes.every((by) => by >= 0) || changes.every((by) => by <= 0));
}
