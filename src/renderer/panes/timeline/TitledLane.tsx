import { useMemo } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import {
  labelIndent,
  labelIsBeside,
  markWidth,
  visibleItems,
  type Lane,
  type PlacedItem,
} from '#shared/timeline/arrangeLanes.ts';
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

export const titledRow = 26;
const beyond = 24;
const leastLabel = 60;

/** A lane with room for titles: one element for each item in view. */
export function TitledLane({ lane, scale, selected, onChoose }: LaneProps) {
  return visibleItems(lane, scale.start, scale.end, msPerPixel(scale)).map((placed) => (
    <Mark key={placed.item.id} placed={placed} scale={scale} selected={placed.item === selected} onChoose={onChoose} />
  ));
}

interface MarkProps {
  readonly placed: PlacedItem;
  readonly scale: TimeScale;
  readonly selected: boolean;
  readonly onChoose: (item: TimelineItem) => void;
}

function Mark({ placed, scale, selected, onChoose }: MarkProps) {
  const { item, row, labelWidth } = placed;
  const line = useMemo(() => lineOf(item), [item]);
  const from = toX(scale, placed.start);
  const pixels = toX(scale, placed.end) - from;
  const small = pixels < markWidth * 2;
  const left = Math.max(-beyond, from);
  const width = small ? markWidth : Math.min(scale.width + beyond, from + pixels) - left;
  const shape = small ? (item.kind === 'source' ? styles.square : styles.dot) : styles.bar;
  const edges = small ? '' : openEdges(item, placed, scale);
  // A title beside a mark whose end lies at the window's edge would be cut off: it then stands upon the mark.
  const beside = labelIsBeside(pixels, labelWidth) && from + pixels < scale.width - leastLabel;
  // A title upon a bar that began before the window stands at the window's edge, as long as it fits the bar.
  const held = Math.max(0, Math.min(-left, width - labelWidth - 16));
  const indent = small || beside ? width + labelIndent - 1 : held + 8;
  const titleRoom = Math.max(40, scale.width - left - indent - 10);
  const reach = Math.max(width, indent + Math.min(labelWidth, titleRoom));
  return (
    <div
      role="option"
      id={optionId(item)}
      aria-selected={selected}
      aria-label={line}
      title={line}
      className={styles.mark}
      data-selected={selected || undefined}
      style={{ left, top: row * titledRow, width: reach, height: titledRow }}
      onClick={() => onChoose(item)}
      {...dragging({ kind: item.kind, id: item.id }, item.title)}
    >
      <span
        className={`${shape} ${edges} ${item.vague ? styles.vague : ''} ${item.kind === 'source' ? styles.article : ''}`}
        style={{ width }}
      />
      <span className={styles.title} style={{ left: indent, maxWidth: titleRoom }}>
        {item.title}
      </span>
    </div>
  );
}

/** An edge beyond the window or without a known date is not drawn as one. */
function openEdges(item: TimelineItem, placed: PlacedItem, scale: TimeScale): string {
  const start = item.start === null || toX(scale, placed.start) < 0 ? styles.openStart : '';
  const end = item.end === null || toX(scale, placed.end) > scale.width ? styles.openEnd : '';
  return `${start} ${end}`;
}
