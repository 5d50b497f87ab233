import type { Writing } from '../labels/writing.ts';
import { axisHeightOf } from './axisRoom.ts';
import type { PlacedLine } from './ChartWords.tsx';
import type { MeasureText } from './niceTicks.ts';
import { shortNumber, shortRange, withUnit } from './shortNumber.ts';
import { layValueAxis, type ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

/** The share of samples, 0 to 1, at or below a value; see `cumulativePoints` in shared/estimates. */
export interface CurvePoint {
  readonly value: number;
  readonly share: number;
}

/** A number on the curve and what is said of it, such as `37% above`. */
export interface CurveMark {
  readonly value: number;
  readonly label: string;
}

/** The share at or below a value by straight lines between the points; 0 and 1 beyond them. Points rise in both. */
export function shareBelow(points: readonly CurvePoint[], value: number): number {
  const next = points.findIndex((point) => point.value >= value);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return 1;
  if (before === undefined) return after.value === value ? after.share : 0;
  const width = after.value - before.value;
  return before.share + (width > 0 ? (value - before.value) / width : 1) * (after.share - before.share);
}

export interface CumulativeLayout {
  readonly axis: ValueAxis;
  readonly top: number;
  readonly bottom: number;
  readonly shares: readonly { readonly y: number; readonly label: PlacedLine }[];
  readonly interval: { readonly from: number; readonly to: number };
  readonly mark: { readonly x: number; readonly y: number; readonly label: PlacedLine } | null;
}

const side = 12;

/** Places a cumulative curve in pixels: values along the bottom, shares from 0 to 100% at the left, the mark's words at the top. */
export function layCumulative(
  points: readonly CurvePoint[],
  interval: { readonly low: number; readonly high: number },
  mark: CurveMark | null,
  size: { readonly width: number; readonly height: number; readonly fontSize: number },
  measure: MeasureText,
  locale: Writing = 'en',
): CumulativeLayout {
  const { width, height, fontSize } = size;
  const lineHeight = Math.round(fontSize * 1.35);
  const shareRoom = measure('100%');
  const left = side + shareRoom + 8;
  // A marked number far away does not shrink the curve: it is drawn at the edge.
  const values = [...points.map(({ value }) => value), interval.low, interval.high];
  const axis = layValueAxis(values, { left, right: width - side, width, margin: 0.02 }, measure, locale);
  const [top, bottom] = [Math.round(lineHeight * 1.5) + 2, height - axisHeightOf(fontSize)];
  const yOf = (share: number) => bottom - share * (bottom - top);
  const steps = bottom - top >= 4 * 1.6 * lineHeight ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
  return {
    axis,
    top,
    bottom,
    shares: steps.map((share) => ({
      y: yOf(share),
      label: { words: `${share * 100}%`, x: side + shareRoom, y: yOf(share) + lineHeight * 0.28 },
    })),
    interval: { from: axis.place(interval.low), to: axis.place(interval.high) },
    mark: mark === null ? null : placeMark(mark, points, axis, yOf, width, lineHeight, measure),
  };
}

function placeMark(
  mark: CurveMark,
  points: readonly CurvePoint[],
  axis: ValueAxis,
  yOf: (share: number) => number,
  width: number,
  lineHeight: number,
  measure: MeasureText,
) {
  const x = axis.place(mark.value);
  const beyond = mark.value < axis.domain.low || mark.value > axis.domain.high;
  const [words = ''] = wrapLabel(
    beyond ? `${mark.label}, outside this chart` : mark.label,
    width - 2 * side,
    1,
    measure,
  );
  const wide = measure(words);
  const start = Math.min(width - side - wide, Math.max(side, x - wide / 2));
  return { x, y: yOf(shareBelow(points, mark.value)), label: { words, x: start, y: lineHeight - 2 } };
}

/** What the curve shows, for who does not see it. */
export function cumulativeWords(
  points: readonly CurvePoint[],
  { low, high, unit }: { readonly low: number; readonly high: number; readonly unit: string },
  mark: CurveMark | null,
  locale: Writing = 'en',
): string {
  const median = points.find(({ share }) => share >= 0.5)?.value;
  const half =
    median === undefined ? '' : ` Half of the samples are below ${withUnit(shortNumber(median, 3, locale), unit)}.`;
  const marked = mark === null ? '' : ` Marked: ${shortNumber(mark.value, 3, locale)}, ${mark.label}.`;
  return `Cumulative curve. The interval is ${withUnit(shortRange(low, high, 3, locale), unit)}.${half}${marked}`;
}
