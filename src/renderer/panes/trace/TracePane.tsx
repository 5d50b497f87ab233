import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import type { Trace } from '#shared/contract/links.ts';
import { collapseTrace } from '#shared/links/collapseTrace.ts';
import { gapLines } from '#shared/links/gapLines.ts';
import { useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { usePaneState } from '../../app/paneState.tsx';
import type { Target } from '../../app/places.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import styles from './trace.module.css';
import { TraceColumn } from './TraceColumn.tsx';
import { TraceGraph } from './TraceGraph.tsx';
import { type Subject, useSubject } from './useSubject.ts';

/** From a number down to its origins: every step of the chain, as a column to read or as a graph. */
export default function TracePane() {
  const subject = useSubject();
  return subject.subject === null ? <Teach /> : <TraceOf target={subject.subject} subject={subject} />;
}

const views = ['column', 'graph'] as const;
type View = (typeof views)[number];

function TraceOf({ target, subject }: { target: Target; subject: Subject }) {
  const { data, error } = useRead('links.trace', { kind: target.kind, id: target.id });
  const [view, setView] = usePaneState<View>('trace.view', z.enum(views), 'column');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set());
  const { selectStep, follow, canFollow } = subject;
  const turn = () => setView(view === 'column' ? 'graph' : 'column');
  useCommand({ id: 'trace.view', label: 'Trace as column or graph', shortcut: 'V', group: 'Trace', run: turn });
  useCommand({
    ...{ id: 'trace.follow', label: 'Trace what is selected', shortcut: 'F', group: 'Trace' },
    ...{ run: follow, enabled: canFollow },
  });
  const folded = useMemo(() => (data === undefined ? null : collapseTrace(data, unfolded)), [data, unfolded]);
  if (error !== null) {
    return (
      <p role="alert" className={styles.failure}>
        {error.message}
      </p>
    );
  }
  if (data === undefined || folded === null) return null;
  const unfold = (key: string) => setUnfolded((before) => new Set(before).add(key));
  const shown = { ...folded, unfold, select: selectStep };
  return (
    <section className={styles.pane} aria-label="Trace">
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Trace as"
          data={[
            { value: 'column', label: 'Column' },
            { value: 'graph', label: 'Graph' },
          ]}
          value={view}
          onChange={(value) => setView(views.find((each) => each === value) ?? 'column')}
        />
        {canFollow && (
          <button type="button" className={styles.textButton} onClick={follow}>
            Trace what is selected <kbd>F</kbd>
          </button>
        )}
      </div>
      <Gaps trace={data} />
      {view === 'column' ? <TraceColumn {...shown} /> : <TraceGraph {...shown} />}
    </section>
  );
}

/** Where the chain is weakest, before anything else. */
function Gaps({ trace }: { trace: Trace }) {
  const sources = new Set(trace.nodes.filter(({ kind }) => kind === 'source').map(({ id }) => id));
  const from = new Set(trace.edges.filter(({ from: key }) => key.startsWith('source ')).map(({ from: key }) => key));
  const origins = trace.nodes.filter(({ kind, key }) => kind === 'source' && !leadsOn(trace, key, from)).length;
  const chain =
    sources.size === 0
      ? 'No source stands under it.'
      : `${counted(sources.size, 'source', 'sources')}, ${counted(origins, 'origin', 'origins')}.`;
  return (
    <div className={styles.summary} role="status">
      <p>{chain}</p>
      {gapLines(trace.nodes).map(({ gap, count, nodes }) => (
        <p key={gap} className={styles.gap}>
          <span aria-hidden>▲ </span>
          {gap}{' '}
          <span className={styles.gapOf}>
            {nodes.map(({ words }) => (words.length > 80 ? `${words.slice(0, 80)}…` : words)).join('; ')}
            {count > nodes.length && ` and ${(count - nodes.length).toLocaleString('en')} more`}
          </span>
        </p>
      ))}
    </div>
  );
}

function leadsOn(trace: Trace, key: string, from: ReadonlySet<string>): boolean {
  return from.has(key) && trace.edges.some((edge) => edge.from === key && edge.to.startsWith('source '));
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function Teach() {
  return (
    <EmptyState title="Nothing is selected to trace" label="Trace" shape="wide">
      <p>
        Select a number in a report, an estimate, a data point or a passage anywhere. Its whole chain then stands here:
        the passages in their sentences, the sources, the bytes that were imported, and the origins that the sources
        name.
      </p>
      <p>
        <kbd>Shift</kbd> <kbd>T</kbd> comes here with whatever is selected; <kbd>V</kbd> turns the column into a graph.
      </p>
    </EmptyState>
  );
}
