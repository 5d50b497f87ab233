import type { Writing } from '../labels/writing.ts';
import { AxisMarks } from './AxisMarks.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { MeasureText } from './niceTicks.ts';
import { barHeight, layTornado, type PlacedBar, type TornadoRow } from './tornadoLayout.ts';

export interface TornadoProps {
  /** In the order in which they are to stand, the longest first. */
  readonly rows: readonly TornadoRow[];
  /** The result with every input at its median, in `unit`. */
  readonly middle: number;
  readonly unit: string;
  /** Pixels, or whatever the page counts in; the height follows from the rows: `layTornado` tells it. */
  readonly width: number;
  readonly colours: TornadoColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the chart writes its numbers; English without one. */
  readonly locale?: Writing;
}

export interface TornadoColours {
  /** Towards the result at the input's low end, and at its high end. */
  readonly low: string;
  readonly high: string;
  readonly middle: string;
  readonly axis: string;
  readonly text: string;
  readonly softText: string;
  readonly paper: string;
}

/** One bar an input, from the result at its 5th to the result at its 95th percentile; the same on screen and in print. */
export function Tornado({ rows, middle, unit, width, colours, font, measure, locale }: TornadoProps) {
  const layout = layTornado(rows, middle, width, font.size, measure, locale);
  const { axis, top, bottom } = layout;
  const words = { font, paper: colours.paper };
  return (
    <ChartFrame width={width} height={layout.height}>
      <AxisMarks
        {...{ axis, y: bottom, unit, width, height: layout.height, font, measure }}
        stroke={colours.axis}
        fill={colours.softText}
      />
      {layout.bars.map((bar, index) => (
        <TornadoBarMark key={index} bar={bar} middle={layout.middle} colours={colours} />
      ))}
      <line x1={layout.middle} x2={layout.middle} y1={top} y2={bottom} stroke={colours.middle} strokeWidth={2} />
      {layout.bars.map((bar, index) => (
        <g key={index}>
          <ChartWords lines={bar.name} fill={colours.text} {...words} />
          <ChartWords lines={bar.note} fill={colours.softText} {...words} />
          <ChartWords lines={bar.left === null ? [] : [bar.left]} fill={colours.text} anchor="end" {...words} />
          <ChartWords lines={bar.right === null ? [] : [bar.right]} fill={colours.text} {...words} />
        </g>
      ))}
      <ChartWords lines={[layout.middleLabel]} fill={colours.softText} {...words} />
    </ChartFrame>
  );
}

interface TornadoBarMarkProps extends Pick<TornadoProps, 'colours'> {
  readonly bar: PlacedBar;
  readonly middle: number;
}

function TornadoBarMark({ bar: { ends, y }, middle, colours }: TornadoBarMarkProps) {
  if (ends === null) return null;
  const [from, to] = [Math.min(ends.atLow, ends.atHigh), Math.max(ends.atLow, ends.atHigh)];
  // A result that turns back has both ends on one side of the middle: the bar is then in one colour.
  const turn = Math.min(to, Math.max(from, middle));
  const [left, right] = ends.atLow <= ends.atHigh ? [colours.low, colours.high] : [colours.high, colours.low];
  const top = y - barHeight / 2;
  return (
    <g data-bar>
      <rect x={from} y={top} width={turn - from} height={barHeight} fill={left} />
      <rect x={turn} y={top} width={Math.max(to - turn, to > from ? 0 : 2)} height={barHeight} fill={right} />
    </g>
  );
}
