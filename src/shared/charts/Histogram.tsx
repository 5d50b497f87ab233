import type { Writing } from '../labels/writing.ts';
import { AxisMarks } from './AxisMarks.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { HistogramShape } from './histogramBars.ts';
import { layHistogram } from './histogramLayout.ts';
import type { MeasureText } from './niceTicks.ts';
import type { ChartFont } from './placedLine.ts';

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
  readonly font: ChartFont;
  /** In that font, on screen and on paper: the labels are kept apart by it. */
  readonly measure: MeasureText;
  /** In which the axis writes its numbers; English without one. */
  readonly locale?: Writing;
}

export interface HistogramColours {
  readonly inside: string;
  readonly outside: string;
  readonly axis: string;
  readonly text: string;
  readonly median: string;
}

/** The samples of an estimate, its interval in full colour and its median as a line; the same on screen and in print. */
export function Histogram(props: HistogramProps) {
  const { histogram, unit, width, height, colours, font, measure, locale } = props;
  const layout = layHistogram(histogram, props, { width, height, fontSize: font.size }, measure, locale);
  const { axis, top, bottom, bins, median } = layout;
  return (
    <ChartFrame width={width} height={height}>
      {bins.map(({ x, width: wide, inside, outside }, bin) => (
        <g key={bin} data-bin>
          {inside > 0 ? <rect x={x} y={bottom - inside} width={wide} height={inside} fill={colours.inside} /> : null}
          {outside > 0 ? (
            <rect x={x} y={bottom - inside - outside} width={wide} height={outside} fill={colours.outside} />
          ) : null}
        </g>
      ))}
      <line x1={median} x2={median} y1={top} y2={bottom} stroke={colours.median} strokeWidth={2} />
      <AxisMarks
        {...{ axis, y: bottom, unit, width, height, font, measure }}
        stroke={colours.axis}
        fill={colours.text}
      />
    </ChartFrame>
  );
}
