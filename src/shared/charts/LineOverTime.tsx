import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { LineDrawing } from './lineDrawing.ts';
import { layLine } from './lineLayout.ts';
import type { Writing } from '../labels/writing.ts';
import type { MeasureText } from './niceTicks.ts';

export interface LineProps {
  readonly drawing: LineDrawing;
  /** Pixels, or whatever the page counts in. */
  readonly width: number;
  readonly colours: LineColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the axis writes its words and numbers; English without one. */
  readonly locale?: Writing;
}

export interface LineColours {
  readonly inside: string;
  readonly axis: string;
  readonly softText: string;
  readonly paper: string;
}

/** A number over time; the same on screen and in print. */
export function LineOverTime({ drawing, width, colours, font, measure, locale }: LineProps) {
  const layout = layLine(drawing, width, font.size, measure, locale);
  const { left, right, bottom, axis, tickLine, contextLine } = layout;
  const soft = { fill: colours.softText, font, paper: colours.paper };
  const under = (y: number) => (tick: { at: number; x: number; label: string }) => (
    <ChartWords key={`${y} ${tick.at}`} lines={[{ words: tick.label, x: left + tick.x + 2, y }]} {...soft} />
  );
  return (
    <ChartFrame width={width} height={layout.height}>
      {layout.unit === null ? null : <ChartWords lines={[layout.unit]} {...soft} />}
      {layout.values.map(({ y, label }) => (
        <g key={y}>
          <line x1={left} x2={right} y1={y} y2={y} stroke={colours.axis} strokeWidth={0.5} opacity={0.6} />
          <ChartWords lines={[label]} {...soft} />
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke={colours.axis} />
      {axis.ticks.map(({ at, x }) => (
        <line key={at} x1={left + x} x2={left + x} y1={bottom} y2={bottom + 5} stroke={colours.axis} />
      ))}
      {axis.ticks.map(under(tickLine))}
      {axis.contexts.map(under(contextLine))}
      {layout.lines.map((path, index) => (
        <path key={index} d={path} fill="none" stroke={colours.inside} strokeWidth={1.5} />
      ))}
      {layout.dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2} fill={colours.inside} data-dot />
      ))}
    </ChartFrame>
  );
}
