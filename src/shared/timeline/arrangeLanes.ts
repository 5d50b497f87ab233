import type { TimelineItem } from '../contract/timeline.ts';
import type { MeasureText } from '../charts/niceTicks.ts';
import { findRows } from './rowFinder.ts';

export interface PlacedItem {
  readonly item: TimelineItem;
  readonly row: number;
  /** Milliseconds since 1970 UTC; minus or plus infinity where the interval is open. */
  readonly start: number;
  readonly end: number;
  /** Width of its title in pixels; 0 in a compact lane. */
  readonly labelWidth: number;
}

export interface Lane {
  readonly kind: TimelineItem['kind'];
  readonly name: string;
  /** In order of their starts. */
  readonly items: readonly PlacedItem[];
  readonly rows: number;
  /** Pixels */
  readonly rowHeight: number;
  /** Compact lanes have thin rows without titles. */
  readonly compact: boolean;
  /** How many found no free row and share the last one. */
  readonly crowded: number;
}

export interface LaneSettings {
  /** Milliseconds per pixel */
  readonly perPixel: number;
  /** Titles are cut at this width, in pixels. */
  readonly longestLabel: number;
  /** Height for the rows of all lanes together, in pixels, and of one row with titles or without. */
  readonly room: number;
  readonly titledRow: number;
  readonly compactRow: number;
  readonly measure: MeasureText;
}

const kinds = [
  { kind: 'source', name: 'Articles' },
  { kind: 'dataPoint', name: 'Data points' },
] as const;
/** The smallest mark, and the room between a mark and what follows it, in pixels. */
export const markWidth = 8;
export const labelIndent = 7;
const gap = 12;
const compactGap = 2;

/** A lane's items in order of their starts; sorted once, packed again at every zoom. */
export interface SortedLane {
  readonly kind: TimelineItem['kind'];
  readonly name: string;
  readonly spans: readonly Span[];
}

/** One lane for each kind, without the items that have no date. */
export function sortLanes(items: readonly TimelineItem[]): readonly SortedLane[] {
  return kinds.map(({ kind, name }) => ({
    kind,
    name,
    spans: sortedSpans(items.filter((item) => item.kind === kind)),
  }));
}

/**
 * Packs items into rows, lane by lane, so that no two marks or titles of a row overlap at this zoom. Lanes that need
 * little room leave theirs to the others; a lane whose titles need more is packed without them, and what still finds
 * no row shares the last one. Independent of where the window stands, so moving it moves nothing up or down.
 * O(n log rows).
 */
export function arrangeLanes(lanes: readonly SortedLane[], settings: LaneSettings): readonly Lane[] {
  const { room, titledRow, compactRow } = settings;
  const mostRows = Math.floor(room / titledRow);
  const wanted = lanes
    .map((lane) => ({ lane, titled: packTitled(lane.spans, mostRows, settings) }))
    .toSorted((one, other) => (one.titled?.rows ?? mostRows + 1) - (other.titled?.rows ?? mostRows + 1));
  let left = room;
  const arranged = wanted.map(({ lane: { kind, name, spans }, titled }, index): Lane => {
    const fair = left / (lanes.length - index);
    const fits = titled !== null && titled.rows * titledRow <= fair;
    const rowHeight = fits ? titledRow : compactRow;
    const packed = fits ? titled : packCompact(spans, Math.max(1, Math.floor(fair / compactRow)), settings);
    left -= Math.max(1, packed.rows) * rowHeight;
    return { kind, name, rowHeight, compact: !fits, ...packed };
  });
  return lanes.flatMap(({ kind }) => arranged.filter((lane) => lane.kind === kind));
}

export interface Span {
  readonly item: TimelineItem;
  readonly start: number;
  readonly end: number;
}
interface Packed {
  readonly items: readonly PlacedItem[];
  readonly rows: number;
  readonly crowded: number;
}

function sortedSpans(items: readonly TimelineItem[]): readonly Span[] {
  return items
    .filter(({ start, end }) => start !== null || end !== null)
    .map((item) => ({ item, start: item.start ?? -Infinity, end: item.end ?? Infinity }))
    .toSorted((a, b) => compare(a.start, b.start) || compare(b.end, a.end) || compareText(a.item.id, b.item.id));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function packTitled(spans: readonly Span[], titledRows: number, settings: LaneSettings): Packed | null {
  const { perPixel, longestLabel, measure } = settings;
  const finder = findRows(titledRows);
  const items: PlacedItem[] = [];
  let rows = 0;
  for (const span of spans) {
    const labelWidth = Math.min(longestLabel, Math.ceil(measure(span.item.title)));
    const row = finder.take(span.start, reach(span, labelWidth, gap, perPixel));
    if (row === null) return null;
    rows = Math.max(rows, row + 1);
    items.push({ ...span, row, labelWidth });
  }
  return { items, rows, crowded: 0 };
}

function packCompact(spans: readonly Span[], compactRows: number, { perPixel }: LaneSettings): Packed {
  const finder = findRows(compactRows);
  let crowded = 0;
  let rows = 0;
  const items = spans.map((span) => {
    const row = finder.take(span.start, reach(span, 0, compactGap, perPixel));
    if (row === null) crowded += 1;
    const taken = row ?? compactRows - 1;
    rows = Math.max(rows, taken + 1);
    return { item: span.item, start: span.start, end: span.end, row: taken, labelWidth: 0 };
  });
  return { items, rows, crowded };
}

/** Where the next item of the row may start. The title stands upon a mark that holds it, else at its right. */
function reach(span: Span, labelWidth: number, room: number, perPixel: number): number {
  const start = Number.isFinite(span.start) ? span.start : span.end - labelWidth * perPixel;
  const pixels = Math.max(markWidth, (span.end - start) / perPixel);
  const beside = labelWidth > 0 && labelIsBeside(pixels, labelWidth);
  return start + (pixels + (beside ? labelIndent + labelWidth : 0) + room) * perPixel;
}

/** Whether a mark this many pixels wide is too narrow to hold its title. */
export function labelIsBeside(pixels: number, labelWidth: number): boolean {
  return pixels < labelWidth + 2 * labelIndent;
}

/** The items of a lane whose marks touch the window between two moments, in order of their starts. */
export function visibleItems(lane: Lane, start: number, end: number, perPixel: number): readonly PlacedItem[] {
  const least = markWidth * perPixel;
  return lane.items.filter((placed) => placed.start < end && Math.max(placed.end, placed.start + least) > start);
}
