import { niceTicks } from './niceTicks.ts';
import type { ValueRange } from './valueAxis.ts';

/** The round step by which a mark moves: about a hundredth of the range. */
export function markStep({ low, high }: ValueRange): number {
  const [first = 0, second = 0] = niceTicks(low, high, 120);
  return second > first ? second - first : (high - low) / 100;
}

/** The nearest round value of the chart, for a pointer's place. */
export function roundMark(value: number, range: ValueRange): number {
  const step = markStep(range);
  return clean(Math.round(value / step) * step);
}

/** Where a key moves the mark to, on round values within the range; null for a key that does not move it. */
export function moveMark(key: string, value: number, range: ValueRange): number | null {
  const step = markStep(range);
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[key];
  if (key === 'Home') return clean(Math.ceil(range.low / step) * step);
  if (key === 'End') return clean(Math.floor(range.high / step) * step);
  if (by === undefined) return null;
  const moved = clean((Math.round(value / step) + by) * step);
  return Math.min(range.high, Math.max(range.low, moved));
}

/** 3 * 0.1 is 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
