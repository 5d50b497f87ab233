import { useComputedColorScheme } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { visibleItems, type Lane, type PlacedItem } from '#shared/timeline/arrangeLanes.ts';
import { msPerPixel, toX, type TimeScale } from '#shared/timeline/timeScale.ts';
import { dragging } from '../../app/dragged.ts';
import { lineOf, optionId } from './itemWords.ts';
import styles from './timeline.module.css';

interface LaneProps {
  readonly lane: Lane;
  readonly scale: TimeScale;
  readonly selected: TimelineItem | null;
  readonly onChoose: (item: TimelineItem) => void;
}

export const compactRow = 7;
const markHeight = 5;
const smallest = 3;
/** Items before and after the selected one that assistive technology can step through without a key press. */
const neighbours = 20;

/** A lane too full for titles: marks on a canvas, with the selected item's title over them. */
export function CompactLane(props: LaneProps) {
  // A canvas keeps the colours that it was drawn in: another scheme draws it anew.
  const scheme = useComputedColorScheme('light');
  return (
    <>
      <Drawing key={scheme} {...props} />
      <Neighbours {...props} />
    </>
  );
}

function Drawing({ lane, scale, selected, onChoose }: LaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = lane.rows * compactRow;
  useLayoutEffect(() => {
    if (canvas.current !== null) draw(canvas.current, lane, scale, height, selected);
  }, [lane, scale, height, selected]);
  const choose = (event: MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = itemAt(lane, scale, event.clientX - box.left, event.clientY - box.top);
    if (found !== null) onChoose(found.item);
  };
  const size = { width: scale.width, height };
  return <canvas ref={canvas} className={styles.canvas} style={size} onClick={choose} aria-hidden />;
}

function Neighbours({ lane, scale, selected, onChoose }: LaneProps) {
  const index = useMemo(() => lane.items.findIndex(({ item }) => item === selected), [lane, selected]);
  const from = Math.max(0, index - neighbours);
  return lane.items
    .slice(from, from + neighbours * 2 + 1)
    .map((placed, offset) => (
      <Neighbour
        key={placed.item.id}
        placed={placed}
        position={from + offset + 1}
        count={lane.items.length}
        left={placed.item === selected ? calloutPlace(placed, scale) : null}
        onChoose={onChoose}
      />
    ));
}

interface NeighbourProps {
  readonly placed: PlacedItem;
  /** From 1. */
  readonly position: number;
  readonly count: number;
  /** Where the selected item's title stands; null for the others, which only assistive technology finds. */
  readonly left: number | null;
  readonly onChoose: (item: TimelineItem) => void;
}

function Neighbour({ placed: { item, row }, position, count, left, onChoose }: NeighbourProps) {
  const line = useMemo(() => lineOf(item), [item]);
  return (
    <div
      role="option"
      id={optionId(item)}
      aria-selected={left !== null}
      aria-label={line}
      aria-posinset={position}
      aria-setsize={count}
      className={left === null ? 'hidden-words' : styles.callout}
      style={left === null ? undefined : { left, top: (row + 1) * compactRow }}
      onClick={() => onChoose(item)}
      {...dragging({ kind: item.kind, id: item.id }, item.title)}
    >
      {item.title}
    </div>
  );
}

function calloutPlace(placed: PlacedItem, scale: TimeScale): number {
  return Math.min(Math.max(4, toX(scale, placed.start)), Math.max(4, scale.width - 260));
}

function itemAt(lane: Lane, scale: TimeScale, x: number, y: number): PlacedItem | null {
  const row = Math.floor(y / compactRow);
  const near = (placed: PlacedItem) => {
    const from = toX(scale, placed.start);
    const until = Math.max(from + smallest, toX(scale, placed.end));
    return placed.row === row && from - 2 <= x && x <= until + 2;
  };
  return lane.items.findLast(near) ?? null;
}

function draw(canvas: HTMLCanvasElement, lane: Lane, scale: TimeScale, height: number, selected: TimelineItem | null) {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(scale.width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  // Canvas knows no custom properties: the style sheet gives both colours to the element itself.
  const { color, outlineColor } = getComputedStyle(canvas);
  const covered = new Float64Array(lane.rows).fill(-Infinity);
  for (const placed of visibleItems(lane, scale.start, scale.end, msPerPixel(scale))) {
    const from = Math.max(-10, toX(scale, placed.start));
    const until = Math.min(scale.width + 10, toX(scale, placed.end));
    const chosen = placed.item === selected;
    const right = Math.max(from + smallest, until - 1);
    // A crowded row holds thousands of marks upon the same pixels: one of them is enough.
    if (!chosen && right <= (covered[placed.row] ?? 0) + 0.5) continue;
    covered[placed.row] = right;
    context.globalAlpha = chosen ? 1 : placed.item.vague ? 0.35 : 0.75;
    context.fillStyle = chosen ? outlineColor : color;
    const top = placed.row * compactRow + 1;
    context.fillRect(from, top, right - from, markHeight);
  }
}
