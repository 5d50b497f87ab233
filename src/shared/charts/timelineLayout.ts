import { wordsOf, writeCount, type Writing } from '../labels/writing.ts';
import {
  arrangeLanes,
  labelIndent,
  labelIsBeside,
  markWidth,
  sortLanes,
  type Lane,
  type PlacedItem,
} from '../timeline/arrangeLanes.ts';
import { fitAll, msPerPixel, toX, type TimeScale } from '../timeline/timeScale.ts';
import { labelsWithin } from '../timeline/labelsWithin.ts';
import { monthNames } from '../timeline/monthNames.ts';
import { timeAxis, type TimeAxis } from '../timeline/timeTicks.ts';
import type { MeasureText } from './niceTicks.ts';
import type { PlacedLine } from './placedLine.ts';
import type { TimelineDrawing } from './timelineDrawing.ts';
import { wrapLabel } from './wrapLabel.ts';

export interface PlacedMark {
  readonly kind: 'source' | 'dataPoint';
  /** Less than two marks wide: drawn as one sign. */
  readonly small: boolean;
  readonly vague: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Of the mark, kept within the drawing. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  /** None in a lane without titles, and where no letter finds room. */
  readonly title: PlacedLine | null;
}

export interface PlacedLane {
  readonly name: PlacedLine;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly PlacedMark[];
}

export interface TimelineLayout {
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly axis: TimeAxis;
  /** Where the axis runs, and the baselines of its two lines of words. */
  readonly bottom: number;
  readonly tickLine: number;
  readonly contextLine: number;
}

/** Of all rows: with names, axis and caption a page of Letter holds it. */
const roomForRows = 430;
const compactRow = 6;
const least = 24;

/** Places everything of a timeline in pixels, in the lanes of the Timeline pane; no two titles overlap, whatever the words. */
export function layTimeline(
  { items, names }: TimelineDrawing,
  width: number,
  fontSize: number,
  measure: MeasureText,
  locale: Writing = 'en',
): TimelineLayout {
  const line = Math.round(fontSize * 1.35);
  const longestLabel = Math.round(width * 0.55);
  const widest = Math.max(0, ...items.map(({ title }) => measure(title)));
  const scale = fitAll(items, width, Math.min(longestLabel, widest + labelIndent));
  const lanes = arrangeLanes(sortLanes(items), {
    ...{ perPixel: msPerPixel(scale), longestLabel, room: roomForRows, titledRow: line + 5, compactRow, measure },
  }).filter((lane) => lane.items.length > 0);
  const placed: PlacedLane[] = [];
  let y = 0;
  for (const lane of lanes) {
    const top = y + line + 3;
    const count = lane.items.length;
    const untitled = lane.compact ? ` ${wordsOf(locale).drawn.untitled(count, writeCount(count, locale))}` : '';
    const [name = ''] = wrapLabel(`${names[lane.kind]}${untitled}`, width, 1, measure);
    const marks = lane.items.map((item) => placeMark(item, lane, { top, scale, line, longestLabel, measure }));
    const bottom = top + lane.rows * lane.rowHeight;
    placed.push({ name: { words: name, x: 0, y: y + line * 0.8 }, top, bottom, marks });
    y = bottom + 6;
  }
  const axis = labelsWithin(timeAxis(scale, measure, monthNames(locale)), width, measure);
  const tickLine = y + 6 + line * 0.8;
  const contextLine = tickLine + line;
  const height = Math.ceil((axis.contexts.length > 0 ? contextLine : tickLine) + line * 0.3);
  return { height, lanes: placed, axis, bottom: y, tickLine, contextLine };
}

interface Place {
  readonly top: number;
  readonly scale: TimeScale;
  readonly line: number;
  readonly longestLabel: number;
  readonly measure: MeasureText;
}

function placeMark(placed: PlacedItem, { rowHeight, compact }: Lane, place: Place): PlacedMark {
  const { item, row, labelWidth } = placed;
  const { scale, line } = place;
  const [begin, end] = [toX(scale, placed.start), toX(scale, placed.end)];
  const pixels = end - begin;
  const small = pixels < markWidth * 2;
  const from = Math.max(0, begin);
  const to = small ? from + markWidth : Math.min(scale.width, end);
  const y = place.top + row * rowHeight;
  const beside = small || labelIsBeside(pixels, labelWidth);
  const x = beside ? to + labelIndent - 2 : from + labelIndent;
  const room = Math.min(place.longestLabel, (beside ? scale.width : to) - x);
  const [words] = compact || room < least ? [] : wrapLabel(item.title, room, 1, place.measure);
  return {
    ...{ kind: item.kind, small, vague: item.vague, openStart: item.start === null, openEnd: item.end === null },
    ...{ from, to, y: y + 1, height: rowHeight - 2 },
    title: words === undefined ? null : { words, x, y: y + rowHeight / 2 + line * 0.26 },
  };
}
