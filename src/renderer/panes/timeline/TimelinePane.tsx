import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { useRead } from '../../app/api.tsx';
import { useSelection } from '../../app/selection.tsx';
import { EmptyTimeline } from './EmptyTimeline.tsx';
import { dateOf, kindOf } from './itemWords.ts';
import styles from './timeline.module.css';
import { TimelineSurface } from './TimelineSurface.tsx';
import { useTimelineView } from './useTimelineView.ts';

export default function TimelinePane() {
  const { data, error } = useRead('timeline.items', {});
  if (error !== null)
    return (
      <p role="alert" className={styles.message}>
        {error.message}
      </p>
    );
  if (data === undefined) return null;
  return data.length === 0 ? <EmptyTimeline /> : <Timeline items={data} />;
}

function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const selection = useSelection();
  const target = selection.selected;
  const view = useTimelineView(items);
  const [stepped, setStepped] = useState<TimelineItem | null>(null);
  const selected = useMemo(() => findSelected(items, target) ?? stepped, [items, target, stepped]);
  const openItem = (item: TimelineItem) => {
    setStepped(item);
    if (item.passage !== null)
      selection.open({ kind: 'passage', id: item.passage.passageId, sourceId: item.passage.sourceId });
    else if (item.kind === 'source') selection.open({ kind: 'source', id: item.id });
    else selection.select({ kind: item.kind, id: item.id });
  };
  const step = (item: TimelineItem) => {
    setStepped(item);
    selection.select({ kind: item.kind, id: item.id });
  };
  return (
    <section className={styles.pane} aria-label="Timeline">
      <SelectedLine items={items} selected={selected} onOpen={openItem} />
      <TimelineSurface items={items} view={view} selected={selected} onOpen={openItem} onStep={step} />
    </section>
  );
}

/** The item whose thing is selected, or whose passage is. */
function findSelected(
  items: readonly TimelineItem[],
  target: { kind: string; id: string } | null,
): TimelineItem | null {
  if (target === null) return null;
  if (target.kind === 'passage') return items.find(({ passage }) => passage?.passageId === target.id) ?? null;
  return items.find(({ kind, id }) => kind === target.kind && id === target.id) ?? null;
}

interface SelectedLineProps {
  readonly items: readonly TimelineItem[];
  readonly selected: TimelineItem | null;
  readonly onOpen: (item: TimelineItem) => void;
}

/** The selected item's title and date, always readable, wherever its mark is. */
function SelectedLine({ items, selected, onOpen }: SelectedLineProps) {
  if (selected === null) {
    return (
      <p className={`${styles.selected} quiet`}>
        <span>
          {items.length.toLocaleString('en')} {items.length === 1 ? 'item' : 'items'} with a date. Arrow keys step
          through them, <kbd>Enter</kbd> opens.
        </span>
      </p>
    );
  }
  return (
    <div className={styles.selected} aria-live="polite">
      <strong className={styles.selectedTitle}>{selected.title}</strong>
      <span className="numbers">{dateOf(selected)}</span>
      <span className="quiet">{kindOf(selected)}</span>
      {selected.kind === 'source' || selected.passage !== null ? (
        <Button variant="subtle" size="compact-xs" onClick={() => onOpen(selected)}>
          {selected.kind === 'source' ? 'Open article' : 'Open passage'}
        </Button>
      ) : (
        <span className="quiet">no passage linked</span>
      )}
    </div>
  );
}
