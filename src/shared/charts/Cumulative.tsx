import { Line, LineChart, XAxis, YAxis } from 'recharts';
import type { Writing } from '../labels/writing.ts';
import { axisProps } from './axisProps.ts';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import { CurveMarker } from './CurveMarker.tsx';
import { layCumulative, type CumulativeLayout, type CurveMark, type CurvePoint } from './cumulativeCurve.ts';
import type { MeasureText } from './niceTicks.ts';

export interface CumulativeProps {
  /** Rising in both. */
  readonly points: readonly CurvePoint[];
  /** The interval that is shaded, in `unit`. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly mark?: CurveMark | null;
  /** On screen: the mark is moved by pointer and arrow keys. Paper leaves it out. */
  readonly onMark?: (value: number) => void;
  /** Pixels, or whatever the page counts in. */
  readonly width: number;
  readonly height: number;
  readonly colours: CumulativeColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the axis writes its numbers; English without one. */
  readonly locale?: Writing;
}

export interface CumulativeColours {
  readonly curve: string;
  readonly interval: string;
  readonly grid: string;
  readonly mark: string;
  readonly axis: string;
  readonly text: string;
  readonly softText: string;
  readonly paper: string;
}

/** How many of the samples lie below each value, the interval shaded, one number marked; the same on screen and in print. */
export function Cumulative(props: CumulativeProps) {
  const { points, low, high, unit, mark = null, onMark, width, height, colours, font, measure, locale } = props;
  const layout = layCumulative(points, { low, high }, mark, { width, height, fontSize: font.size }, measure, locale);
  const { axis, top } = layout;
  return (
    <LineChart
      data={[...points]}
      width={width}
      height={height}
      margin={{ top, right: width - axis.right, bottom: 0, left: axis.left }}
      accessibilityLayer={false}
    >
      <Background layout={layout} colours={colours} font={font} />
      <XAxis
        dataKey="value"
        {...axisProps(axis, unit, width, { stroke: colours.axis, text: colours.softText, font }, measure)}
      />
      <YAxis hide width={0} domain={[0, 1]} />
      <Line
        dataKey="share"
        stroke={colours.curve}
        strokeWidth={2}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      {layout.mark === null || mark === null ? null : (
        <CurveMarker
          placed={layout.mark}
          value={mark.value}
          layout={layout}
          colours={colours}
          font={font}
          onMark={onMark}
        />
      )}
    </LineChart>
  );
}

interface BackgroundProps extends Pick<CumulativeProps, 'colours' | 'font'> {
  readonly layout: CumulativeLayout;
}

function Background({ layout: { axis, shares, interval, top, bottom }, colours, font }: BackgroundProps) {
  const labels = shares.map(({ label }) => label);
  return (
    <g>
      <rect
        x={interval.from}
        y={top}
        width={Math.max(1, interval.to - interval.from)}
        height={bottom - top}
        fill={colours.interval}
      />
      {shares.map(({ y }) => (
        <line key={y} x1={axis.left} x2={axis.right} y1={y} y2={y} stroke={colours.grid} />
      ))}
      <ChartWords lines={labels} fill={colours.softText} font={font} paper={colours.paper} anchor="end" />
    </g>
  );
}
