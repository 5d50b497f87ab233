/** A window of time drawn over a width: `start` and `end` in milliseconds since 1970 UTC, `width` in pixels. */
export interface TimeScale {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

export interface TimeSpan {
  readonly start: number | null;
  readonly end: number | null;
}

export const day = 86_400_000;
const narrowest = 2 * day;
const widest = 4_000 * 365.25 * day;

export function msPerPixel(scale: TimeScale): number {
  return (scale.end - scale.start) / Math.max(1, scale.width);
}

/** Pixels from the left edge; unbounded outside the window. */
export function toX(scale: TimeScale, time: number): number {
  return (time - scale.start) / msPerPixel(scale);
}

export function toTime(scale: TimeScale, x: number): number {
  return scale.start + x * msPerPixel(scale);
}

/** Zooms so that the moment under `x` stays under it; a factor below 1 shows less time. */
export function zoomAround(scale: TimeScale, x: number, factor: number): TimeScale {
  const span = scale.end - scale.start;
  const wanted = Math.min(widest, Math.max(narrowest, span * factor));
  const anchor = toTime(scale, x);
  const share = (anchor - scale.start) / span;
  const start = anchor - share * wanted;
  return { ...scale, start, end: start + wanted };
}

/** Moves the window by pixels; positive shows later time. */
export function panBy(scale: TimeScale, pixels: number): TimeScale {
  const shift = pixels * msPerPixel(scale);
  return { ...scale, start: scale.start + shift, end: scale.end + shift };
}

/** The earliest and latest known moment; null where no item has a date. */
export function extentOf(items: Iterable<TimeSpan>): { readonly start: number; readonly end: number } | null {
  let start = Infinity;
  let end = -Infinity;
  for (const item of items) {
    for (const moment of [item.start, item.end]) {
      if (moment === null) continue;
      start = Math.min(start, moment);
      end = Math.max(end, moment);
    }
  }
  return start > end ? null : { start, end };
}

/** A window over all items, with a margin at both ends and room for the last item's label at the right. */
export function fitAll(items: Iterable<TimeSpan>, width: number, labelRoom = 0): TimeScale {
  const extent = extentOf(items) ?? { start: Date.UTC(2000, 0, 1), end: Date.UTC(2001, 0, 1) };
  const span = Math.max(narrowest * 4, extent.end - extent.start);
  const middle = (extent.start + extent.end) / 2;
  const inner = Math.max(width * 0.4, width * 0.94 - labelRoom);
  const perPixel = span / Math.max(1, inner);
  const start = middle - span / 2 - width * 0.03 * perPixel;
  return { start, end: start + width * perPixel, width };
}

/** The same window moved, without zooming, so that an item's start lies in it. */
export function bringIntoView(scale: TimeScale, item: TimeSpan, margin: number): TimeScale {
  const moment = item.start ?? item.end;
  if (moment === null) return scale;
  const spanEnd = item.end ?? Infinity;
  const touches = toX(scale, spanEnd) >= margin && toX(scale, item.start ?? -Infinity) <= scale.width - margin;
  return touches ? scale : panBy(scale, toX(scale, moment) - scale.width / 3);
}
