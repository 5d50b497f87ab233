import type { Writing } from '../labels/writing.ts';
import { axisTicks, type AxisTick, type MeasureText } from './niceTicks.ts';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** Values along a horizontal axis, from `left` to `right` in pixels. */
export interface ValueAxis {
  readonly domain: ValueRange;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly AxisTick[];
  /** Where a value stands, in pixels, kept within the axis. */
  place(value: number): number;
  /** The value at a place, kept within the domain. */
  valueAt(x: number): number;
}

/**
 * An axis over all of the finite values with a margin on both sides; values that are all the same get one around them. Ticks whose
 * labels would leave the chart's width are left out.
 */
export function layValueAxis(
  values: readonly number[],
  room: { readonly left: number; readonly right: number; readonly width: number; readonly margin?: number },
  measure: MeasureText,
  locale: Writing = 'en',
): ValueAxis {
  const domain = domainOf(values, room.margin ?? 0.04);
  const { left } = room;
  const right = Math.max(left + 1, room.right);
  const span = domain.high - domain.low;
  const within = (x: number) => Math.min(right, Math.max(left, x));
  const place = (value: number) => within(left + ((value - domain.low) / span) * (right - left));
  const ticks = axisTicks(domain, right - left, measure, 12, locale).filter(({ value, label }) => {
    const half = measure(label) / 2;
    return place(value) - half >= 0 && place(value) + half <= room.width;
  });
  const valueAt = (x: number) => domain.low + ((within(x) - left) / (right - left)) * span;
  return { domain, left, right, ticks, place, valueAt };
}

function domainOf(values: readonly number[], margin: number): ValueRange {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return { low: 0, high: 1 };
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const by = high > low ? (high - low) * margin : Math.abs(low) * 0.05 || 1;
  return { low: low - by, high: high + by };
}
