import { withUnit, wordsOf, type Writing } from '../labels/writing.ts';
import { barsWords, type BarsDrawing } from './barsDrawing.ts';
import { chainWords, type ChainDrawing } from './chainDrawing.ts';
import { assertNever } from '../values/assertNever.ts';
import type { HistogramShape } from './histogramBars.ts';
import type { IntervalRow } from './intervalsLayout.ts';
import { intervalsWords } from './intervalsWords.ts';
import { lineWords, type LineDrawing } from './lineDrawing.ts';
import { shortNumber, shortRange } from './shortNumber.ts';
import { timelineWords, type TimelineDrawing } from './timelineDrawing.ts';
import type { TornadoRow } from './tornadoLayout.ts';
import { tornadoWords } from './tornadoWords.ts';

/** All that a chart shows, as plain values: the screen and the printed page draw the same. */
export type ChartDrawing = EstimateDrawing | ChainDrawing | TimelineDrawing | BarsDrawing | LineDrawing;

/** A chart of an estimate's run. */
export type EstimateDrawing =
  | {
      readonly chart: 'histogram';
      readonly histogram: HistogramShape;
      /** Ends of the interval that is drawn in full colour. */
      readonly low: number;
      readonly high: number;
      readonly median: number;
      readonly unit: string;
    }
  | {
      readonly chart: 'tornado';
      readonly rows: readonly TornadoRow[];
      readonly middle: number;
      readonly unit: string;
    }
  | { readonly chart: 'intervals'; readonly rows: readonly IntervalRow[]; readonly unit: string };

export type ChartKind = EstimateDrawing['chart'];

/** What a chart shows, for who does not see it. */
export function drawingWords(drawing: ChartDrawing, locale: Writing = 'en'): string {
  switch (drawing.chart) {
    case 'histogram':
      return histogramWords(drawing, locale);
    case 'tornado':
      return tornadoWords(drawing.rows, drawing.middle, drawing.unit, locale);
    case 'intervals':
      return intervalsWords(drawing.rows, drawing.unit, null, locale);
    case 'chain':
      return chainWords(drawing, locale);
    case 'timeline':
      return timelineWords(drawing, locale);
    case 'bars':
      return barsWords(drawing, locale);
    case 'line':
      return lineWords(drawing, locale);
    default:
      return assertNever(drawing);
  }
}

function histogramWords(drawing: Extract<EstimateDrawing, { chart: 'histogram' }>, locale: Writing): string {
  const { histogram, low, high, median, unit } = drawing;
  const samples = histogram.counts.reduce((sum, count) => sum + count, 0);
  const [from, to] = [histogram.edges[0] ?? low, histogram.edges.at(-1) ?? high];
  const tallest = histogram.counts.indexOf(Math.max(...histogram.counts));
  const range = (start: number, end: number) => shortRange(start, end, 3, locale);
  const { charts } = wordsOf(locale);
  return [
    charts.histogram(shortNumber(samples, 3, locale), withUnit(range(from, to), unit, locale)),
    charts.interval(withUnit(range(low, high), unit, locale), shortNumber(median, 3, locale)),
    charts.tallest(range(histogram.edges[tallest] ?? low, histogram.edges[tallest + 1] ?? high)),
  ].join(' ');
}
