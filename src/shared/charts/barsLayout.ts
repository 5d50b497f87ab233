import { axisHeightOf } from './axisRoom.ts';
import type { BarsDrawing, DrawnBar } from './barsDrawing.ts';
import type { MeasureText } from './niceTicks.ts';
import type { Writing } from '../labels/writing.ts';
import type { PlacedLine } from './placedLine.ts';
import { shortNumber } from './shortNumber.ts';
import { layValueAxis, type ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

export interface PlacedBar {
  readonly bar: DrawnBar;
  readonly name: readonly PlacedLine[];
  /** Beside the end of the bar. */
  readonly label: PlacedLine;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

export interface BarsLayout {
  readonly height: number;
  readonly axis: ValueAxis;
  readonly bars: readonly PlacedBar[];
  readonly bottom: number;
}

const side = 12;
const labelGap = 4;
const noValue = '–';

/** Places everything of a bar chart in pixels: names at the left, each bar from nought, its number beside its end. */
export function layBars(
  { bars }: BarsDrawing,
  width: number,
  fontSize: number,
  measure: MeasureText,
  locale: Writing = 'en',
): BarsLayout {
  const line = Math.round(fontSize * 1.35);
  const widest = Math.max(0, ...bars.map(({ name }) => measure(name)));
  const room = Math.min(Math.ceil(widest) + 2, Math.round(width * 0.36));
  const labels = bars.map(({ value }) => (value === null ? noValue : shortNumber(value, 4, locale)));
  const beside = Math.max(0, ...labels.map(measure)) + 2 * labelGap;
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const negative = values.some((value) => value < 0);
  const left = room + 12 + (negative ? beside : 0);
  const right = width - Math.max(side, beside);
  const laid = layValueAxis([0, ...values], { left, right, width, margin: 0 }, measure, locale);
  const whole = values.every(Number.isInteger);
  const axis = { ...laid, ticks: laid.ticks.filter(({ value }) => !whole || Number.isInteger(value)) };
  const placed: PlacedBar[] = [];
  let y = 4;
  for (const [index, bar] of bars.entries()) {
    const name = wrapLabel(bar.name, room, 2, measure);
    const inner = Math.max(name.length, 1) * line;
    const thick = Math.round(fontSize * 1.25);
    const middle = y + inner / 2;
    const [one, other] = [axis.place(0), axis.place(bar.value ?? 0)];
    const words = labels[index] ?? noValue;
    const isBelow = bar.value !== null && bar.value < 0;
    const x = isBelow ? other - labelGap - measure(words) : Math.max(one, other) + labelGap;
    placed.push({
      ...{ bar, from: Math.min(one, other), to: Math.max(one, other), y: middle - thick / 2, height: thick },
      name: name.map((text, at) => ({ words: text, x: 0, y: y + (at + 0.8) * line })),
      label: { words, x, y: middle + line * 0.28 },
    });
    y += inner + Math.round(line * 0.55);
  }
  return { height: y + axisHeightOf(fontSize), axis, bars: placed, bottom: y };
}
