import { labelsWithin } from '../timeline/labelsWithin.ts';
import { monthNames } from '../timeline/monthNames.ts';
import { timeAxis, type TimeAxis } from '../timeline/timeTicks.ts';
import { toX, type TimeScale } from '../timeline/timeScale.ts';
import type { LineDrawing } from './lineDrawing.ts';
import type { Writing } from '../labels/writing.ts';
import { formatTick, niceTicks, type MeasureText } from './niceTicks.ts';
import type { PlacedLine } from './placedLine.ts';
import { wrapLabel } from './wrapLabel.ts';

export interface LineLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Lines across, each with its number. */
  readonly values: readonly { readonly y: number; readonly label: PlacedLine }[];
  readonly axis: TimeAxis;
  readonly tickLine: number;
  readonly contextLine: number;
  readonly unit: PlacedLine | null;
  /** Stretches without a gap, as the `d` of an SVG path. */
  readonly lines: readonly string[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

const plotHeight = 150;
const valueTicks = 5;
/** More of them would run into each other. */
const mostDots = 60;
const narrowest = 86_400_000;

/** Places everything of a line chart in pixels: numbers at the left of their lines, time along the bottom, the unit above. */
export function layLine(
  { points, unit }: LineDrawing,
  width: number,
  fontSize: number,
  measure: MeasureText,
  locale: Writing = 'en',
): LineLayout {
  const line = Math.round(fontSize * 1.35);
  const known = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  const range = rangeOf(known.map(({ value }) => value));
  const whole = known.every(({ value }) => Number.isInteger(value));
  const ticks = niceTicks(range.low, range.high, valueTicks).filter((tick) => !whole || Number.isInteger(tick));
  const labels = ticks.map((value) => formatTick(value, ticks, locale));
  const left = Math.ceil(Math.max(0, ...labels.map(measure))) + 8;
  // Room for the words of the last tick.
  const right = width - Math.ceil(Math.max(...monthNames(locale).map(measure))) - 4;
  const top = unit === '' ? line * 0.6 : line + 6;
  const bottom = top + plotHeight;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  // The end of a window is beyond it: without a moment more the last tick would not be in it.
  const scale: TimeScale = { start: first, end: Math.max(first + narrowest, last + 1), width: right - left };
  const axis = labelsWithin(timeAxis(scale, measure, monthNames(locale)), width - left, measure);
  const placeY = (value: number) => bottom - ((value - range.low) / (range.high - range.low)) * plotHeight;
  const placed = points.map(({ at, value }) =>
    value === null ? null : { x: round(left + toX(scale, at)), y: round(placeY(value)) },
  );
  const [said] = wrapLabel(unit, width - 4, 1, measure);
  const tickLine = bottom + 6 + line * 0.8;
  return {
    ...{ left, right, bottom, axis, tickLine, contextLine: tickLine + line },
    height: Math.ceil(tickLine + (axis.contexts.length > 0 ? line : 0) + line * 0.3),
    values: ticks.map((value, index) => {
      const [y, words] = [placeY(value), labels[index] ?? ''];
      return { y, label: { words, x: left - 6 - measure(words), y: y + line * 0.26 } };
    }),
    unit: said === undefined ? null : { words: said, x: 0, y: line * 0.8 },
    lines: stretchesOf(placed).map((stretch) => `M${stretch.map(({ x, y }) => `${x},${y}`).join('L')}`),
    dots: known.length > mostDots ? [] : placed.flatMap((place) => place ?? []),
  };
}

/** From nought on, unless some are below it. */
function rangeOf(values: readonly number[]): { low: number; high: number } {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  return high > low ? { low, high: high + (high - low) * 0.06 } : { low: 0, high: 1 };
}

function stretchesOf<Place>(placed: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const stretches: Place[][] = [];
  let open = false;
  for (const place of placed) {
    if (place !== null && open) stretches.at(-1)?.push(place);
    else if (place !== null) stretches.push([place]);
    open = place !== null;
  }
  return stretches;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
