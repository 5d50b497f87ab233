import type { EstimateInput, EstimateLine } from '#shared/estimates/estimate.ts';
import { bindLine, type BoundLine } from '#shared/estimates/inputSampler.ts';

export type BindLine = (line: EstimateLine) => BoundLine;

/** Binds lines and remembers what it bound for as long as the input and its unit are the same: a beta takes milliseconds to tabulate. */
export function createLineMemory(): BindLine {
  const remembered = new WeakMap<EstimateInput, BoundLine>();
  return (line) => {
    const present = remembered.get(line.input);
    if (present !== undefined && present.line.unit === line.unit) return { ...present, line };
    const bound = bindLine(line);
    remembered.set(line.input, bound);
    return bound;
  };
}
