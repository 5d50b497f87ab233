import { descentOf } from './axisRoom.ts';
import type { MeasureText } from './niceTicks.ts';
import type { ChartFont } from './placedLine.ts';
import type { ValueAxis } from './valueAxis.ts';
import { wrapLabel } from './wrapLabel.ts';

interface AxisMarksProps {
  readonly axis: Pick<ValueAxis, 'left' | 'right' | 'ticks' | 'place'>;
  /** Where the line of the axis runs, in pixels; the chart ends `axisHeightOf` below it. */
  readonly y: number;
  readonly unit: string;
  readonly width: number;
  readonly height: number;
  readonly stroke: string;
  readonly fill: string;
  readonly font: ChartFont;
  readonly measure: MeasureText;
}

const tickLength = 6;
const tickMargin = 3;
/** How far under its top a line of figures has its baseline, in heights of the font. */
const baseline = 0.71;
const unitMargin = 2;

/** A horizontal axis of values that was laid out beforehand: its line, ticks, their numbers, and the unit on a second line. */
export function AxisMarks({ axis, y, unit, width, height, stroke, fill, font, measure }: AxisMarksProps) {
  const [shortened = ''] = wrapLabel(unit, width - 24, 1, measure);
  const words = { fill, fontSize: font.size, fontFamily: font.family };
  const ticks = axis.ticks.map((tick) => ({ ...tick, x: axis.place(tick.value) }));
  return (
    <g>
      <line x1={axis.left} x2={axis.right} y1={y} y2={y} stroke={stroke} />
      {ticks.map(({ value, x }) => (
        <line key={value} x1={x} x2={x} y1={y} y2={y + tickLength} stroke={stroke} />
      ))}
      {ticks.map(({ value, x, label }) => (
        <text key={value} x={x} y={y + tickLength + tickMargin + baseline * font.size} textAnchor="middle" {...words}>
          {label}
        </text>
      ))}
      <text x={axis.right - unitMargin} y={height - descentOf(font.size)} textAnchor="end" {...words}>
        {shortened}
      </text>
    </g>
  );
}
