import type { Writing } from '../labels/writing.ts';
import { axisHeightOf, descentOf } from './axisRoom.ts';
import type { PlacedLine } from './placedLine.ts';
import type { MeasureText } from './niceTicks.ts';
import { layValueAxis, type ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

/** An estimate, a published figure, or several put together: each is drawn in its own shape. */
export type IntervalKind = 'estimate' | 'claim' | 'combined';

export interface IntervalRow {
  readonly name: string;
  /** In the chart's unit; both alike where there is one value only, NaN where there is none. */
  readonly low: number;
  readonly high: number;
  /** The median, the stated value; null where none is to be marked. */
  readonly middle: number | null;
  readonly kind: IntervalKind;
  /** Stands under the name, such as the interval in words. */
  readonly note?: string;
}

/** A band behind all rows, or a line where low and high are the same. */
export interface IntervalReference {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export interface PlacedInterval {
  readonly kind: IntervalKind;
  /** Of the mark. */
  readonly y: number;
  readonly name: readonly PlacedLine[];
  readonly note: readonly PlacedLine[];
  /** Null where the row has no value. */
  readonly from: number | null;
  readonly to: number | null;
  readonly middle: number | null;
}

export interface IntervalsLayout {
  readonly height: number;
  readonly axis: ValueAxis;
  readonly rows: readonly PlacedInterval[];
  /** The top of the rows and their bottom, where the axis begins. */
  readonly top: number;
  readonly bottom: number;
  readonly reference: { readonly from: number; readonly to: number; readonly label: PlacedLine | null } | null;
}

/** Names begin where the words around the chart do; at the right, half a label of the axis finds room. */
const side = 12;
const rowGap = 14;
const markHeight = 14;
/** A chart narrower than this many times its font has the names over the marks. */
const narrow = 42;
const mostNameLines = 2;

/**
 * Places everything of an interval chart in pixels. In a wide chart the names stand at the left of their marks, in a narrow one above
 * them; no label overlaps another, whatever the names and the width.
 */
export function layIntervals(
  rows: readonly IntervalRow[],
  reference: IntervalReference | null,
  width: number,
  fontSize: number,
  measure: MeasureText,
  locale: Writing = 'en',
): IntervalsLayout {
  const lineHeight = Math.round(fontSize * 1.35);
  const stacked = width < narrow * fontSize;
  const room = stacked ? width : nameRoom(rows, width, measure);
  const left = stacked ? side : room + 16;
  const values = rows.flatMap(({ low, high, middle }) => [low, high, middle ?? low]);
  const referred = reference === null ? [] : [reference.low, reference.high];
  const axis = layValueAxis([...values, ...referred], { left, right: width - side, width }, measure, locale);
  const top = reference === null || reference.name === '' ? 4 : lineHeight + descentOf(fontSize) + 4;
  const placed: PlacedInterval[] = [];
  let y = top;
  for (const row of rows) {
    const { interval, bottom } = placeRow(row, { y, room, stacked, lineHeight, axis, measure });
    placed.push(interval);
    y = bottom;
  }
  return {
    height: y + axisHeightOf(fontSize),
    axis,
    rows: placed,
    top,
    bottom: y,
    reference: reference === null ? null : placeReference(reference, axis, width, lineHeight, measure),
  };
}

function nameRoom(rows: readonly IntervalRow[], width: number, measure: MeasureText): number {
  const widest = Math.max(0, ...rows.map(({ name, note = '' }) => Math.max(measure(name), measure(note))));
  return Math.min(Math.ceil(widest) + 2, Math.round(width * 0.36));
}

interface RowPlace {
  readonly y: number;
  readonly room: number;
  readonly stacked: boolean;
  readonly lineHeight: number;
  readonly axis: ValueAxis;
  readonly measure: MeasureText;
}

function placeRow(row: IntervalRow, at: RowPlace): { interval: PlacedInterval; bottom: number } {
  const { stacked, lineHeight, axis } = at;
  const name = wrapLabel(row.name, at.room, mostNameLines, at.measure);
  const note = wrapLabel(row.note ?? '', at.room, mostNameLines, at.measure);
  const lines = name.length + note.length;
  const words = lines * lineHeight;
  const inner = stacked ? words + 2 + markHeight : Math.max(words, markHeight);
  const first = at.y + rowGap / 2 + (stacked ? 0 : (inner - words) / 2) + lineHeight * 0.8;
  const line = (text: string, index: number): PlacedLine => ({ words: text, x: 0, y: first + index * lineHeight });
  const valued = Number.isFinite(row.low) && Number.isFinite(row.high);
  const marked = row.middle !== null && Number.isFinite(row.middle);
  const interval = {
    kind: row.kind,
    y: at.y + rowGap / 2 + (stacked ? words + 2 + markHeight / 2 : inner / 2),
    name: name.map(line),
    note: note.map((text, index) => line(text, name.length + index)),
    from: valued ? axis.place(row.low) : null,
    to: valued ? axis.place(row.high) : null,
    middle: marked ? axis.place(row.middle) : null,
  };
  return { interval, bottom: at.y + rowGap + inner };
}

function placeReference(
  { name, low, high }: IntervalReference,
  axis: ValueAxis,
  width: number,
  lineHeight: number,
  measure: MeasureText,
): IntervalsLayout['reference'] {
  const [from, to] = [axis.place(low), axis.place(high)];
  const [words] = wrapLabel(name, width - 2 * side, 1, measure);
  if (words === undefined) return { from, to, label: null };
  const wide = measure(words);
  const x = Math.min(width - side - wide, Math.max(side, (from + to) / 2 - wide / 2));
  return { from, to, label: { words, x, y: lineHeight } };
}
