import type { Labels } from '../labels/en.ts';
import { wordsOf, type Writing } from '../labels/writing.ts';
import { axisHeightOf, descentOf } from './axisRoom.ts';
import type { PlacedLine } from './placedLine.ts';
import type { MeasureText } from './niceTicks.ts';
import { shortNumber } from './shortNumber.ts';
import { layValueAxis, type ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

/** An input and what the result is at its two ends; see `TornadoBar` in shared/estimates. */
export interface TornadoRow {
  readonly name: string;
  /** Of the input's own values. */
  readonly unit: string;
  /** The input's 5th and 95th percentile. */
  readonly low: number;
  readonly high: number;
  /** The result there; NaN where it has none. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface PlacedBar {
  readonly name: readonly PlacedLine[];
  readonly note: readonly PlacedLine[];
  readonly y: number;
  /** From the result at the input's low end, and to that at its high end, which can lie left of it; null without one. */
  readonly ends: { readonly atLow: number; readonly atHigh: number } | null;
  /** The input's own values, at the left end (words end there) and the right end of the bar. */
  readonly left: PlacedLine | null;
  readonly right: PlacedLine | null;
}

export interface TornadoLayout {
  readonly height: number;
  readonly axis: ValueAxis;
  readonly bars: readonly PlacedBar[];
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly middleLabel: PlacedLine;
}

export const barHeight = 16;
/** Names begin where the words around the chart do; at the right, half a label of the axis finds room. */
const side = 12;
const gap = 6;
const rowGap = 12;
/** A chart narrower than this many times its font has the names over the bars. */
const narrow = 42;

/** Places a tornado in pixels, in the order of its rows; beside each bar there is room for the input's own values. */
export function layTornado(
  rows: readonly TornadoRow[],
  middle: number,
  width: number,
  fontSize: number,
  measure: MeasureText,
  locale: Writing = 'en',
): TornadoLayout {
  const lineHeight = Math.round(fontSize * 1.35);
  const stacked = width < narrow * fontSize;
  const widest = Math.max(0, ...rows.map(({ name, unit }) => Math.max(measure(name), measure(unit))));
  const room = stacked ? width : Math.min(Math.ceil(widest) + 2, Math.round(width * 0.34));
  const ends = rows.map((row) => endWords(row, locale));
  const labelRoom = (which: 'left' | 'right') => Math.max(0, ...ends.map((end) => measure(end[which])));
  const left = (stacked ? side : room + 16) + labelRoom('left') + gap;
  const right = width - side - labelRoom('right') - gap;
  const values = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const axis = layValueAxis([...values, middle], { left, right, width, margin: 0.01 }, measure, locale);
  const top = lineHeight + descentOf(fontSize) + 4;
  const at = { room, stacked, lineHeight, axis, measure, words: wordsOf(locale).charts };
  const bars: PlacedBar[] = [];
  let y = top;
  for (const [index, row] of rows.entries()) {
    const { bar, bottom } = placeBar(row, ends[index] ?? { left: '', right: '' }, y, at);
    bars.push(bar);
    y = bottom;
  }
  const middleWords = at.words.everyInput(shortNumber(middle, 3, locale));
  const middleLabel = placeMiddleLabel(axis.place(middle), middleWords, width, lineHeight, measure);
  return { height: y + axisHeightOf(fontSize), axis, bars, top, bottom: y, middle: axis.place(middle), middleLabel };
}

/** The value that gives the smaller result stands at the left. */
function endWords(
  { low, high, atLow, atHigh }: TornadoRow,
  locale: Writing,
): { readonly left: string; readonly right: string } {
  if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return { left: '', right: '' };
  const [atSmaller, atLarger] = atLow <= atHigh ? [low, high] : [high, low];
  return { left: shortNumber(atSmaller, 3, locale), right: shortNumber(atLarger, 3, locale) };
}

interface RowPlace {
  readonly room: number;
  readonly stacked: boolean;
  readonly lineHeight: number;
  readonly axis: ValueAxis;
  readonly measure: MeasureText;
  readonly words: Labels['charts'];
}

function placeBar(
  row: TornadoRow,
  ends: { readonly left: string; readonly right: string },
  top: number,
  { room, stacked, lineHeight, axis, measure, words: said }: RowPlace,
): { bar: PlacedBar; bottom: number } {
  const name = wrapLabel(row.name, room, 2, measure);
  const valued = Number.isFinite(row.atLow) && Number.isFinite(row.atHigh);
  const note = wrapLabel(valued ? row.unit : said.noValueAtEnd, room, 1, measure);
  const words = (name.length + note.length) * lineHeight;
  const inner = stacked ? words + 2 + barHeight : Math.max(words, barHeight);
  const first = top + rowGap / 2 + (stacked ? 0 : (inner - words) / 2) + lineHeight * 0.8;
  const y = top + rowGap / 2 + (stacked ? words + 2 + barHeight / 2 : inner / 2);
  const line = (text: string, index: number): PlacedLine => ({ words: text, x: 0, y: first + index * lineHeight });
  const [atLow, atHigh] = [axis.place(row.atLow), axis.place(row.atHigh)];
  const baseline = y + lineHeight * 0.28;
  const bar = {
    name: name.map(line),
    note: note.map((text, index) => line(text, name.length + index)),
    y,
    ends: valued ? { atLow, atHigh } : null,
    left: valued ? { words: ends.left, x: Math.min(atLow, atHigh) - gap, y: baseline } : null,
    right: valued ? { words: ends.right, x: Math.max(atLow, atHigh) + gap, y: baseline } : null,
  };
  return { bar, bottom: top + rowGap + inner };
}

function placeMiddleLabel(x: number, middle: string, width: number, lineHeight: number, measure: MeasureText) {
  const [words = ''] = wrapLabel(middle, width - 2 * side, 1, measure);
  const wide = measure(words);
  return { words, x: Math.min(width - side - wide, Math.max(side, x - wide / 2)), y: lineHeight };
}
