import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsHorizontal, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { arrangeLanes, sortLanes, type Lane } from '#shared/timeline/arrangeLanes.ts';
import { stepThrough, type StepDirection } from '#shared/timeline/stepThrough.ts';
import { bringIntoView, msPerPixel, panBy, toX, zoomAround, type TimeScale } from '#shared/timeline/timeScale.ts';
import { useCommand } from '../../app/commands.tsx';
import { isTextField } from '../../app/keys.ts';
import { CompactLane, compactRow } from './CompactLane.tsx';
import { DensityStrip } from './DensityStrip.tsx';
import { optionId } from './itemWords.ts';
import { interfaceFont, textMeasure } from './measureText.ts';
import styles from './timeline.module.css';
import { axisHeight, TimelineAxis } from './TimelineAxis.tsx';
import { TitledLane, titledRow } from './TitledLane.tsx';
import { useDrag } from './useDrag.ts';
import type { TimelineView } from './useTimelineView.ts';

interface SurfaceProps {
  readonly items: readonly TimelineItem[];
  readonly view: TimelineView;
  readonly selected: TimelineItem | null;
  readonly onOpen: (item: TimelineItem) => void;
  readonly onStep: (item: TimelineItem) => void;
}

const longestLabel = 520;
const laneFrame = 40;
const zoomStep = 1.5;
const directions: Readonly<Record<string, StepDirection>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'laneUp',
  ArrowDown: 'laneDown',
  Home: 'first',
  End: 'last',
};

export function TimelineSurface({ items, view, selected, onOpen, onStep }: SurfaceProps) {
  const { surface, scale, change } = view;
  const lanes = useLanes(items, view);
  const drag = useDrag((pixels) => change((now) => panBy(now, -pixels)));
  const choose = (item: TimelineItem) => {
    if (!drag.moved()) onOpen(item);
  };
  useEffect(() => {
    if (selected !== null) change((now) => bringIntoView(now, selected, 8));
  }, [selected, change]);
  const zoom = useZoom(view, selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction !== undefined && event.shiftKey) change((now) => panBy(now, direction === 'earlier' ? -120 : 120));
    else if (direction !== undefined) stepTo(stepThrough(lanes, selected, direction)?.item, onStep);
    else if (event.key === 'Enter' && selected !== null) onOpen(selected);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.body}>
        <div
          ref={surface}
          className={styles.surface}
          role="listbox"
          tabIndex={0}
          aria-label="Articles and data points over time"
          aria-activedescendant={selected === null ? undefined : optionId(selected)}
          onKeyDown={onKeyDown}
          onPointerDown={drag.onPointerDown}
          onPointerMove={drag.onPointerMove}
          onPointerUp={drag.onPointerUp}
        >
          <TimelineAxis scale={scale} />
          <div className={styles.lanes}>
            {lanes.map((lane) => (
              <div key={lane.kind} role="group" aria-label={lane.name} className={styles.lane}>
                <LaneName lane={lane} />
                <div className={styles.rows} style={{ height: Math.max(1, lane.rows) * lane.rowHeight }}>
                  {lane.compact ? (
                    <CompactLane lane={lane} scale={scale} selected={selected} onChoose={choose} />
                  ) : (
                    <TitledLane lane={lane} scale={scale} selected={selected} onChoose={choose} />
                  )}
                </div>
              </div>
            ))}
          </div>
        </div>
        <ZoomButtons {...zoom} />
      </div>
      <DensityStrip items={items} scale={scale} change={change} />
    </>
  );
}

function stepTo(item: TimelineItem | undefined, onStep: (item: TimelineItem) => void): void {
  if (item !== undefined) onStep(item);
}

function useLanes(items: readonly TimelineItem[], { scale, height }: TimelineView): readonly Lane[] {
  const sorted = useMemo(() => sortLanes(items), [items]);
  const measure = useMemo(() => textMeasure(interfaceFont(13)), []);
  const perPixel = packingStep(msPerPixel(scale));
  const room = Math.max(160, height - axisHeight - sorted.length * laneFrame);
  return useMemo(
    () =>
      arrangeLanes(sorted, {
        perPixel,
        longestLabel: Math.min(longestLabel, scale.width * 0.6),
        room,
        titledRow,
        compactRow,
        measure,
      }),
    [sorted, perPixel, scale.width, room, measure],
  );
}

/** Rounded up to eighths of an octave: rows stay as they are through a small zoom, and a little room is given away. */
function packingStep(perPixel: number): number {
  return 2 ** (Math.ceil(Math.log2(perPixel) * 8) / 8);
}

function LaneName({ lane }: { lane: Lane }) {
  return (
    <p className={styles.laneName}>
      {lane.name} <span className="quiet numbers">{lane.items.length.toLocaleString('en')}</span>
      {lane.items.length === 0 ? <span className="quiet"> · none with a date</span> : null}
      {lane.compact ? <span className="quiet"> · zoom in for titles</span> : null}
      {lane.crowded > 0 ? (
        <span className="quiet"> · {lane.crowded.toLocaleString('en')} share the last row</span>
      ) : null}
    </p>
  );
}

function anchorIn(scale: TimeScale, selected: TimelineItem | null): number {
  const moment = selected?.start ?? selected?.end ?? null;
  const x = moment === null ? -1 : toX(scale, moment);
  return x >= 0 && x <= scale.width ? x : scale.width / 2;
}

interface Zoom {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

/** Zooms around the selected item where it is in view, else around the middle. */
function useZoom({ change, fit }: TimelineView, selected: TimelineItem | null): Zoom {
  const zoomBy = (factor: number) => change((now) => zoomAround(now, anchorIn(now, selected), factor));
  const zoomIn = () => zoomBy(1 / zoomStep);
  const zoomOut = () => zoomBy(zoomStep);
  useCommand({ id: 'timeline.zoomIn', label: 'Zoom in', shortcut: '=', group: 'Timeline', run: zoomIn });
  useCommand({ id: 'timeline.zoomOut', label: 'Zoom out', shortcut: '-', group: 'Timeline', run: zoomOut });
  useCommand({ id: 'timeline.fit', label: 'Show all items', shortcut: '0', group: 'Timeline', run: fit });
  usePlusKey(zoomIn);
  return { zoomIn, zoomOut, fit };
}

/** A shortcut is written with plus signs between its keys, so this one key has a listener of its own. */
function usePlusKey(zoomIn: () => void): void {
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '+' || event.ctrlKey || event.metaKey || isTextField(document.activeElement)) return;
      event.preventDefault();
      zoomIn();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  });
}

function ZoomButtons({ zoomIn, zoomOut, fit }: Zoom) {
  const buttons = [
    { label: 'Zoom in', keyName: '+', run: zoomIn, Icon: IconPlus },
    { label: 'Zoom out', keyName: '-', run: zoomOut, Icon: IconMinus },
    { label: 'Show all items', keyName: '0', run: fit, Icon: IconArrowsHorizontal },
  ];
  return (
    <div className={styles.zoom}>
      {buttons.map(({ label, keyName, run, Icon }) => (
        <Tooltip key={label} label={`${label} (${keyName})`}>
          <ActionIcon variant="default" size="md" aria-label={label} onClick={run}>
            <Icon size={15} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
