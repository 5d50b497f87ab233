import type { Writing } from '../labels/writing.ts';
import { axisHeightOf } from './axisRoom.ts';
import { histogramBars, type HistogramShape } from './histogramBars.ts';
import { axisTicks, type MeasureText } from './niceTicks.ts';
import type { ValueAxis } from './valueAxis.ts';

export interface PlacedBin {
  readonly x: number;
  readonly width: number;
  /** Heights of the samples in the interval, which stand on the axis, and of those outside, which stand on them. */
  readonly inside: number;
  readonly outside: number;
}

export interface HistogramLayout {
  readonly axis: Pick<ValueAxis, 'left' | 'right' | 'ticks' | 'place'>;
  readonly top: number;
  readonly bottom: number;
  readonly bins: readonly PlacedBin[];
  readonly median: number;
}

const side = 12;
const top = 8;
/** Of a bin's width, between it and the next. */
const binGap = 0.1;

/** Places a histogram in pixels: the tallest bin fills the height between the top and the axis, whose ends are the outer edges. */
export function layHistogram(
  histogram: HistogramShape,
  { low, high, median }: { readonly low: number; readonly high: number; readonly median: number },
  size: { readonly width: number; readonly height: number; readonly fontSize: number },
  measure: MeasureText,
  locale: Writing = 'en',
): HistogramLayout {
  const range = { low: histogram.edges[0] ?? 0, high: histogram.edges.at(-1) ?? 0 };
  const [left, right] = [side, Math.max(side + 1, size.width - side)];
  const span = range.high - range.low || 1;
  const place = (value: number) =>
    Math.min(right, Math.max(left, left + ((value - range.low) / span) * (right - left)));
  const bottom = size.height - axisHeightOf(size.fontSize);
  const bars = histogramBars(histogram, low, high);
  const tallest = Math.max(0, ...bars.map(({ inside, outside }) => inside + outside)) || 1;
  const tall = (count: number) => (count / tallest) * Math.max(0, bottom - top);
  const bins = bars.map(({ inside, outside }, bin) => {
    const from = place(histogram.edges[bin] ?? 0);
    const until = place(histogram.edges[bin + 1] ?? 0);
    const width = (until - from) * (1 - binGap);
    return { x: (from + until - width) / 2, width, inside: tall(inside), outside: tall(outside) };
  });
  const ticks = axisTicks(range, right - left, measure, 12, locale);
  return { axis: { left, right, ticks, place }, top, bottom, bins, median: place(median) };
}
