import type { ChainDrawing, ChainNode } from './chainDrawing.ts';
import type { MeasureText } from './niceTicks.ts';
import type { PlacedLine } from './placedLine.ts';
import { spreadOut } from './spreadOut.ts';
import { wrapLabel } from './wrapLabel.ts';

export interface PlacedNode {
  readonly node: ChainNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedLine[];
  readonly note: readonly PlacedLine[];
}

export interface ChainLayout {
  readonly height: number;
  readonly top: readonly PlacedLine[];
  readonly nodes: readonly PlacedNode[];
  /** A line from the number down beside the passages, with an arm to each. */
  readonly trunk: { readonly x: number; readonly from: number; readonly to: number } | null;
  readonly arms: readonly { readonly y: number; readonly to: number; readonly disputes: boolean }[];
  /** As the `d` of an SVG path, from a node to what it rests on. */
  readonly links: readonly string[];
}

const [indent, padding, gap] = [16, 5, 8];
/** Less than nothing: lanes lie closer to each other than boxes do. */
const laneHeight = -6;
const trunkX = 5;
const widestNode = 190;

/** A node, or a lane in which links that lead farther pass by a column. */
type Slot = { readonly id: string; readonly height: number; readonly node: MeasuredNode | null };

interface MeasuredNode {
  readonly node: ChainNode;
  readonly words: readonly string[];
  readonly note: readonly string[];
}

/** Places everything of a chain in pixels: columns from left to right, so that no box or label lies on another whatever the words. */
export function layChain(drawing: ChainDrawing, width: number, fontSize: number, measure: MeasureText): ChainLayout {
  const line = Math.round(fontSize * 1.35);
  const columns = drawing.columns.length;
  const between = Math.max(18, Math.min(30, width / (columns * 5)));
  const room = Math.max(24, Math.min(widestNode, (width - indent - between * (columns - 1)) / Math.max(1, columns)));
  const top = wrapLabel(drawing.top, width - 2, 2, measure);
  const begin = top.length * line + gap;
  const crowded = Math.max(0, ...drawing.columns.map((column) => column.length)) > 6;
  const most = crowded ? ([2, 1] as const) : ([4, 2] as const);
  const slots = slotsOf(drawing, (node) => measureNode(node, { room, line, measure, most }));
  const centres = placeSlots(slots, drawing, begin);
  const left = (column: number) => indent + column * (room + between);
  const nodes = slots.flatMap((column, at) =>
    column.flatMap((slot) =>
      slot.node === null
        ? []
        : [placeNode(slot, slot.node, { x: left(at), room, line, centre: centres.get(key(at, slot.id)) ?? 0 })],
    ),
  );
  const passages = nodes.filter(({ node }) => node.kind === 'passage');
  const arms = passages.map(({ node, y, height }) => ({ y: y + height / 2, to: indent, disputes: node.disputes }));
  const bottom = Math.max(begin, ...nodes.map(({ y, height }) => y + height), ...[...centres.values()]);
  return {
    height: Math.ceil(bottom + 4),
    top: top.map((words, index) => ({ words, x: 0, y: (index + 0.8) * line })),
    nodes,
    trunk: arms.length === 0 ? null : { x: trunkX, from: begin - gap + 2, to: Math.max(...arms.map(({ y }) => y)) },
    arms,
    links: drawing.links.map(({ from, to }) => linkPath(from, to, { slots, centres, left, room, between })),
  };
}

function key(column: number, id: string): string {
  return `${column} ${id}`;
}

interface NodeRoom {
  readonly room: number;
  readonly line: number;
  readonly measure: MeasureText;
  /** Lines of words and of the note. */
  readonly most: readonly [words: number, notes: number];
}

function measureNode(node: ChainNode, { room, line, measure, most: [words, notes] }: NodeRoom): Slot {
  const inner = room - 2 * padding;
  const said = node.isOrigin ? ['origin', node.note].filter((part) => part !== '').join(' · ') : node.note;
  const measured = {
    ...{ node, words: wrapLabel(node.words, inner, words, measure) },
    note: wrapLabel(said, inner, notes, measure),
  };
  const height = (measured.words.length + measured.note.length) * line + 2 * padding;
  return { id: node.id, height, node: measured };
}

/** The columns, with a lane in each column that a link passes by; links to one node share a lane, so that they meet. */
function slotsOf({ columns, links }: ChainDrawing, measured: (node: ChainNode) => Slot): readonly (readonly Slot[])[] {
  const columnOf = new Map(columns.flatMap((column, at) => column.map(({ id }) => [id, at] as const)));
  return columns.map((column, at) => {
    const passing = links.filter(({ from, to }) => (columnOf.get(from) ?? at) < at && (columnOf.get(to) ?? at) > at);
    const lanes = [...new Set(passing.map(({ to }) => to))];
    return [...column.map(measured), ...lanes.map((id): Slot => ({ id, height: laneHeight, node: null }))];
  });
}

/** The middle of each slot: passages from the top down, all others beside what leads to them. */
function placeSlots(slots: readonly (readonly Slot[])[], { links }: ChainDrawing, begin: number): Map<string, number> {
  const centres = new Map<string, number>();
  slots.forEach((column, at) => {
    const wanted = column.map((slot, index) => {
      const from = links.filter(({ to }) => to === slot.id).map((link) => link.from);
      const before = [...from, slot.id].flatMap((id) => centres.get(key(at - 1, id)) ?? []);
      return {
        ...slot,
        middle: before.length === 0 ? begin + index : before.reduce((sum, y) => sum + y, 0) / before.length,
      };
    });
    const ordered = at === 0 ? wanted : wanted.toSorted((one, other) => one.middle - other.middle);
    const middles = spreadOut(ordered, gap, begin);
    ordered.forEach(({ id }, index) => centres.set(key(at, id), middles[index] ?? begin));
  });
  return centres;
}

function placeNode(
  { height }: Slot,
  { node, words, note }: MeasuredNode,
  { x, room, line, centre }: { x: number; room: number; line: number; centre: number },
): PlacedNode {
  const y = centre - height / 2;
  const place = (text: string, index: number): PlacedLine => ({
    ...{ words: text, x: x + padding },
    y: y + padding + (index + 0.8) * line,
  });
  return {
    ...{ node, x, y, width: room, height },
    words: words.map(place),
    note: note.map((text, index) => place(text, words.length + index)),
  };
}

interface Ways {
  readonly slots: readonly (readonly Slot[])[];
  readonly centres: ReadonlyMap<string, number>;
  readonly left: (column: number) => number;
  readonly room: number;
  readonly between: number;
}

/** From the right edge of one node to the left edge of another, through the lanes between. */
function linkPath(from: string, to: string, { slots, centres, left, room, between }: Ways): string {
  const columnOf = (id: string) =>
    slots.findIndex((column) => column.some((slot) => slot.id === id && slot.node !== null));
  const [begin, end] = [columnOf(from), columnOf(to)];
  const parts: string[] = [];
  for (let column = begin; column < end; column += 1) {
    const y = centres.get(key(column, column === begin ? from : to)) ?? 0;
    const next = centres.get(key(column + 1, to)) ?? 0;
    const x = left(column) + room;
    const bend = between / 2;
    parts.push(`${column === begin ? 'M' : 'L'}${round(x)},${round(y)}`);
    parts.push(
      `C${round(x + bend)},${round(y)} ${round(x + bend)},${round(next)} ${round(x + between - 3)},${round(next)}`,
    );
  }
  return parts.join('');
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
