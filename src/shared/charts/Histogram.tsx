import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { axisHeightOf, descentOf } from './axisProps.ts';
import { histogramBars, type HistogramShape } from './histogramBars.ts';
import { axisTicks, type MeasureText } from './niceTicks.ts';

export interface HistogramProps {
  readonly histogram: HistogramShape;
  /** The interval that is drawn in full colour, in the histogram's unit. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly unit: string;
  /** Pixels, or whatever the page counts in. */
  readonly width: number;
  readonly height: number;
  readonly colours: HistogramColours;
  readonly font: { readonly family: string; readonly size: number };
  /** In that font: where text has no width of its own (PDF), Recharts could not keep labels apart. */
  readonly measure: MeasureText;
  /** In which the axis writes its numbers; English without one. */
  readonly locale?: string;
}

export interface HistogramColours {
  readonly inside: string;
  readonly outside: string;
  readonly axis: string;
  readonly text: string;
  readonly median: string;
}

const sideMargin = 12;
const topMargin = 8;

/** The samples of an estimate, its interval in full colour and its median as a line; the same on screen and in print. */
export function Histogram(props: HistogramProps) {
  const { histogram, low, high, median, unit, width, height, colours, font, measure, locale } = props;
  const range = { low: histogram.edges[0] ?? 0, high: histogram.edges.at(-1) ?? 0 };
  const plot = Math.max(1, width - 2 * sideMargin);
  const bars = histogramBars(histogram, low, high);
  const ticks = axisTicks(range, plot, measure, 12, locale);
  const labels = new Map(ticks.map(({ value, label }) => [value, label]));
  const text = { fill: colours.text, fontSize: font.size, fontFamily: font.family };
  return (
    <BarChart
      data={[...bars]}
      width={width}
      height={height}
      margin={{ top: topMargin, right: sideMargin, bottom: 0, left: sideMargin }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="middle"
        type="number"
        domain={[range.low, range.high]}
        ticks={ticks.map(({ value }) => value)}
        tickFormatter={(value: number) => labels.get(value) ?? ''}
        interval={0}
        height={axisHeightOf(font.size)}
        stroke={colours.axis}
        tick={text}
        tickMargin={3}
        label={{ value: unit, position: 'insideBottomRight', offset: descentOf(font.size), ...text }}
      />
      <YAxis hide domain={[0, 'dataMax']} />
      <Bar
        dataKey="inside"
        stackId="samples"
        barSize={plot / Math.max(1, bars.length)}
        fill={colours.inside}
        isAnimationActive={false}
      />
      <Bar
        dataKey="outside"
        stackId="samples"
        barSize={plot / Math.max(1, bars.length)}
        fill={colours.outside}
        isAnimationActive={false}
      />
      <ReferenceLine x={median} stroke={colours.median} strokeWidth={2} />
    </BarChart>
  );
}
