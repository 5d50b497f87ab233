import { ChartFrame } from './ChartFrame.tsx';
import { ChartWords, type ChartFont } from './ChartWords.tsx';
import type { Writing } from '../labels/writing.ts';
import type { MeasureText } from './niceTicks.ts';
import type { TimelineDrawing } from './timelineDrawing.ts';
import { layTimeline, type PlacedLane, type PlacedMark, type TimelineLayout } from './timelineLayout.ts';

export interface TimelineProps {
  readonly drawing: TimelineDrawing;
  /** Pixels, or whatever the page counts in; the height follows from the rows. */
  readonly width: number;
  readonly colours: TimelineColours;
  readonly font: ChartFont;
  readonly measure: MeasureText;
  /** In which the axis writes its words and numbers; English without one. */
  readonly locale?: Writing;
}

export interface TimelineColours {
  /** Of data points. */
  readonly estimate: string;
  /** Of articles. */
  readonly claim: string;
  readonly axis: string;
  readonly text: string;
  readonly softText: string;
  readonly paper: string;
}

/** What happened when, and when it was written of; the same on screen and in print. */
export function Timeline({ drawing, width, colours, font, measure, locale }: TimelineProps) {
  const layout = layTimeline(drawing, width, font.size, measure, locale);
  return (
    <ChartFrame width={width} height={layout.height}>
      <Grid layout={layout} width={width} colours={colours} font={font} />
      {layout.lanes.map((lane) => (
        <LaneMarks key={lane.name.y} lane={lane} colours={colours} font={font} />
      ))}
    </ChartFrame>
  );
}

interface GridProps extends Pick<TimelineProps, 'width' | 'colours' | 'font'> {
  readonly layout: TimelineLayout;
}

function Grid({ layout, width, colours, font }: GridProps) {
  const { axis, bottom, tickLine, contextLine, lanes } = layout;
  const top = lanes[0]?.top ?? 0;
  const placed = (y: number) => (tick: { label: string; x: number }) => ({ words: tick.label, x: tick.x + 2, y });
  const words = { fill: colours.softText, font, paper: colours.paper };
  return (
    <g>
      {axis.ticks.map(({ x, at }) => (
        <line key={at} x1={x} x2={x} y1={top} y2={bottom + 5} stroke={colours.axis} strokeWidth={0.5} opacity={0.5} />
      ))}
      <line x1={0} x2={width} y1={bottom} y2={bottom} stroke={colours.axis} />
      {axis.ticks.map((tick) => (
        <ChartWords key={tick.at} lines={[placed(tickLine)(tick)]} {...words} />
      ))}
      {axis.contexts.map((tick) => (
        <ChartWords key={tick.at} lines={[placed(contextLine)(tick)]} {...words} />
      ))}
    </g>
  );
}

interface LaneMarksProps extends Pick<TimelineProps, 'colours' | 'font'> {
  readonly lane: PlacedLane;
}

function LaneMarks({ lane, colours, font }: LaneMarksProps) {
  return (
    <g>
      <ChartWords lines={[lane.name]} fill={colours.softText} font={font} paper={colours.paper} />
      {lane.marks.map((mark, index) => {
        const colour = mark.kind === 'source' ? colours.claim : colours.estimate;
        return (
          <g key={index} data-mark={mark.kind}>
            {mark.small ? <Sign mark={mark} colour={colour} /> : <Bar mark={mark} colour={colour} />}
            {mark.title === null ? null : (
              <ChartWords lines={[mark.title]} fill={colours.text} font={font} paper={colours.paper} />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Rings of falling strength: each lies under the next, so that no seam shows between them. */
const rings = [1, 0.72, 0.44];

/** Articles are squares and data points dots, so that grey print tells them apart; a vague date has no edge. */
function Sign({ mark: { kind, vague, from, to, y, height }, colour }: { mark: PlacedMark; colour: string }) {
  const [x, middle] = [(from + to) / 2, y + height / 2];
  const radius = Math.min(height, to - from) / 2 - 0.5;
  const shape = (size: number, opacity: number, key: number) =>
    kind === 'source' ? (
      <rect
        key={key}
        {...{ x: x - size, y: middle - size, width: 2 * size, height: 2 * size, fill: colour, opacity }}
      />
    ) : (
      <circle key={key} cx={x} cy={middle} r={size} fill={colour} opacity={opacity} />
    );
  return vague ? rings.map((share, index) => shape(radius * 1.3 * share, 0.3, index)) : shape(radius * 0.9, 1, 0);
}

const softness = 14;
const steps = 5;

/** A precise span has its ends drawn; a vague or open end fades. */
function Bar({ mark, colour }: { mark: PlacedMark; colour: string }) {
  const { from, to, y, height, vague } = mark;
  const soft = Math.min(softness, (to - from) / 3);
  const [fadesIn, fadesOut] = [vague || mark.openStart, vague || mark.openEnd];
  const layers = fadesIn || fadesOut ? steps : 1;
  const opacity = layers === 1 ? 0.28 : 0.07;
  return (
    <>
      {Array.from({ length: layers }, (_, step) => {
        const inward = (soft * step) / Math.max(1, layers - 1);
        const x = from + (fadesIn ? inward : 0);
        const end = to - (fadesOut ? inward : 0);
        return <rect key={step} {...{ x, y, width: Math.max(0.5, end - x), height, fill: colour, opacity }} />;
      })}
      {fadesIn ? null : <rect {...{ x: from, y, width: 1.5, height, fill: colour }} />}
      {fadesOut ? null : <rect {...{ x: to - 1.5, y, width: 1.5, height, fill: colour }} />}
    </>
  );
}
