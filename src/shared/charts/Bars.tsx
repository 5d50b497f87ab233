import { AxisMarks } from './AxisMarks.tsx';
import type { BarsDrawing } from './barsDrawing.ts';
import { layBars } from './barsLayout.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { Writing } from '../labels/writing.ts';
import type { MeasureText } from './niceTicks.ts';

export interface BarsProps {
  readonly drawing: BarsDrawing;
  /** Pixels, or whatever the page counts in; the height follows from the bars. */
  readonly width: number;
  readonly colours: BarsColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the axis writes its words and numbers; English without one. */
  readonly locale?: Writing;
}

export interface BarsColours {
  /** Of the bars. */
  readonly inside: string;
  /** Of the one for all that is not drawn by itself. */
  readonly outside: string;
  readonly axis: string;
  readonly text: string;
  readonly softText: string;
  readonly paper: string;
}

/** Groups of rows with a number each; the same on screen and in print. */
export function Bars({ drawing, width, colours, font, measure, locale }: BarsProps) {
  const { axis, bars, bottom, height } = layBars(drawing, width, font.size, measure, locale);
  return (
    <ChartFrame width={width} height={height}>
      <AxisMarks
        {...{ axis, y: bottom, unit: drawing.unit, width, height, font, measure }}
        stroke={colours.axis}
        fill={colours.softText}
      />
      {bars.map(({ bar, name, label, from, to, y, height: thick }, index) => (
        <g key={index} data-bar>
          <ChartWords lines={name} fill={colours.text} font={font} paper={colours.paper} />
          <rect
            {...{ x: from, y, width: Math.max(0, to - from), height: thick }}
            fill={bar.isRest ? colours.outside : colours.inside}
          />
          <ChartWords lines={[label]} fill={colours.softText} font={font} paper={colours.paper} />
        </g>
      ))}
      <line x1={axis.place(0)} x2={axis.place(0)} y1={2} y2={bottom} stroke={colours.axis} />
    </ChartFrame>
  );
}
