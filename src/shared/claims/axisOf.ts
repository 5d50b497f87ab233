import type { Bounds } from './readBounds.ts';

export interface AxisRange {
  readonly low: number;
  readonly high: number;
}

/** Room beside the outermost number, as a share of the whole. */
const margin = 0.08;

/** The stretch that shows every number of a claim with some room beside; null where there is none to show. */
export function axisOf(
  rows: readonly { readonly bounds: Bounds | null; readonly dot: number | null }[],
): AxisRange | null {
  const ends = rows.flatMap(({ bounds, dot }) => [bounds?.low ?? null, bounds?.high ?? null, dot]);
  const known = ends.filter((end) => end !== null);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  // A single number still needs a stretch to stand in.
  const room = (high - low || Math.abs(high) || 1) * margin;
  return { low: low - room, high: high + room };
}

/** Where a value stands on the axis, 0 to 1. */
export function placeOn({ low, high }: AxisRange, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
