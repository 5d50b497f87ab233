import type { Writing } from '../labels/writing.ts';
import { AxisMarks } from './AxisMarks.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import {
  layIntervals,
  type IntervalReference,
  type IntervalRow,
  type IntervalsLayout,
  type PlacedInterval,
} from './intervalsLayout.ts';
import type { MeasureText } from './niceTicks.ts';

export interface IntervalsProps {
  readonly rows: readonly IntervalRow[];
  readonly unit: string;
  readonly reference?: IntervalReference | null;
  /** Pixels, or whatever the page counts in; the height follows from the rows: `layIntervals` tells it. */
  readonly width: number;
  readonly colours: IntervalsColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the axis writes its numbers; English without one. */
  readonly locale?: Writing;
}

export interface IntervalsColours {
  readonly estimate: string;
  readonly claim: string;
  readonly combined: string;
  readonly reference: string;
  readonly axis: string;
  readonly text: string;
  /** Of the notes under the names and of the axis. */
  readonly softText: string;
  /** Behind everything, to part a mark from its line. */
  readonly paper: string;
}

/** Named intervals on one axis, each with its middle and in the shape of its kind; the same on screen and in print. */
export function Intervals({ rows, unit, reference = null, width, colours, font, measure, locale }: IntervalsProps) {
  const layout = layIntervals(rows, reference, width, font.size, measure, locale);
  const { axis, height } = layout;
  return (
    <ChartFrame width={width} height={height}>
      <AxisMarks
        {...{ axis, y: layout.bottom, unit, width, height, font, measure }}
        stroke={colours.axis}
        fill={colours.softText}
      />
      <ReferenceMark layout={layout} colours={colours} font={font} />
      {layout.rows.map((row, index) => (
        <g key={index}>
          <ChartWords lines={row.name} fill={colours.text} font={font} paper={colours.paper} />
          <ChartWords lines={row.note} fill={colours.softText} font={font} paper={colours.paper} />
          <IntervalMark row={row} colours={colours} />
        </g>
      ))}
    </ChartFrame>
  );
}

interface ReferenceMarkProps extends Pick<IntervalsProps, 'colours' | 'font'> {
  readonly layout: IntervalsLayout;
}

function ReferenceMark({ layout: { reference, top, bottom }, colours, font }: ReferenceMarkProps) {
  if (reference === null) return null;
  const { from, to, label } = reference;
  return (
    <g>
      <rect
        x={from}
        y={top}
        width={Math.max(1, to - from)}
        height={bottom - top}
        fill={colours.reference}
        opacity={0.22}
      />
      {[from, to].map((x, index) => (
        <line key={index} x1={x} x2={x} y1={top} y2={bottom} stroke={colours.reference} strokeDasharray="3 3" />
      ))}
      <ChartWords lines={label === null ? [] : [label]} fill={colours.softText} font={font} paper={colours.paper} />
    </g>
  );
}

/** Shapes tell the kinds apart as well as colours: a bar with a dot, a bracket with a diamond, a heavy bar with a square. */
function IntervalMark({ row, colours }: { row: PlacedInterval; colours: IntervalsColours }) {
  const { kind, y, from, to, middle } = row;
  const colour = colours[kind];
  if (from === null || to === null) return null;
  const heavy = { estimate: 6, claim: 2, combined: 10 }[kind];
  const length = Math.max(2, to - from);
  return (
    <g data-kind={kind}>
      <rect x={from} y={y - heavy / 2} width={length} height={heavy} fill={colour} rx={kind === 'claim' ? 0 : 1} />
      {kind === 'claim' && to > from
        ? [from, from + length].map((x, index) => (
            <line key={index} x1={x} x2={x} y1={y - 6} y2={y + 6} stroke={colour} strokeWidth={2} />
          ))
        : null}
      {middle === null ? null : (
        <path d={middleShape(kind, middle, y)} fill={colour} stroke={colours.paper} strokeWidth={1.5} data-middle />
      )}
    </g>
  );
}

function middleShape(kind: PlacedInterval['kind'], x: number, y: number): string {
  if (kind === 'claim') return `M${x - 6},${y}L${x},${y - 6}L${x + 6},${y}L${x},${y + 6}Z`;
  if (kind === 'combined') return `M${x - 5},${y - 7}h10v14h-10Z`;
  return `M${x - 5.5},${y}a5.5,5.5 0 1 0 11,0a5.5,5.5 0 1 0 -11,0Z`;
}
