import type { EstimateDefinition } from './estimate.ts';
import { createEvaluator } from './evaluate.ts';
import { prepareEstimate } from './prepareSheet.ts';

/** What the result is with one input low and high, and every other input at its median. */
export interface TornadoBar {
  readonly name: string;
  /** The input's 5th and 95th percentile, in its line's unit. */
  readonly low: number;
  readonly high: number;
  /** The result at each, in its unit; NaN where the formula has no value there. Correlations are left out of account. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface Tornado {
  /** The result with every input at its median: the formula's value, not the median of the samples. */
  readonly middle: number;
  readonly unit: string;
  /** Inputs with doubt, the widest bar first. */
  readonly bars: readonly TornadoBar[];
}

/** @throws PlumbError as runEstimate */
export function drawTornado(definition: EstimateDefinition): Tornado {
  const prepared = prepareEstimate(definition);
  const { inputs, evaluate } = createEvaluator(prepared);
  const bars = inputs.flatMap(({ line: { name }, sampler }): TornadoBar[] => {
    const [low, high] = [sampler.quantile(0.05), sampler.quantile(0.95)];
    if (sampler.quantile(1e-6) === sampler.quantile(1 - 1e-6)) return [];
    const atLow = evaluate(new Map([[name, low]]));
    const atHigh = evaluate(new Map([[name, high]]));
    return [{ name, low, high, atLow, atHigh }];
  });
  return {
    middle: evaluate(),
    unit: prepared.unit.text,
    bars: bars.toSorted((one, other) => widthOf(other) - widthOf(one)),
  };
}

function widthOf({ atLow, atHigh }: TornadoBar): number {
  const width = Math.abs(atHigh - atLow);
  return Number.isNaN(width) ? Infinity : width;
}
