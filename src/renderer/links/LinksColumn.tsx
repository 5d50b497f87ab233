import { CloseButton } from '@mantine/core';
import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Links } from '#shared/contract/links.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import type { Target } from '../app/places.ts';
import { useSelection } from '../app/selection.tsx';
import { MarkSource } from '../protecting/MarkSource.tsx';
import { ThingMargin } from '../sources/ThingMargin.tsx';
import { DraftForm } from './DraftForm.tsx';
import { useDraft, type Draft } from './draft.tsx';
import { EditPoint } from './EditPoint.tsx';
import styles from './Links.module.css';
import { LinkSteps, SelectedStep } from './LinkSteps.tsx';
import { PassagePanel } from './PassagePanel.tsx';

interface Props {
  readonly className: string | undefined;
  /** Brings the column into view, where it is folded or slid away. */
  readonly show: () => void;
  readonly close: () => void;
}

/** From whatever is selected down to its origin, and up to what rests on it. */
export function LinksColumn({ className, show, close }: Props) {
  const { selected } = useSelection();
  // What was clicked looks selected before its links are drawn.
  const shown = useDeferredValue(selected);
  const { draft } = useDraft();
  const column = useRef<HTMLElement>(null);
  useCommand({
    id: 'trace',
    label: 'Trace the selected thing',
    shortcut: 'T',
    group: 'Links',
    run: () => {
      // What is hidden takes no focus, so the column is drawn first.
      flushSync(show);
      column.current?.querySelector<HTMLElement>('[data-steps] button')?.focus();
    },
    enabled: selected !== null,
  });
  const latestShow = useRef(show);
  useEffect(() => {
    latestShow.current = show;
  });
  // A form that opens out of sight would take no keys; what is hidden takes no focus until it is drawn.
  useEffect(() => {
    if (draft === null) return undefined;
    latestShow.current();
    const frame = requestAnimationFrame(() => {
      if (column.current?.contains(document.activeElement) === true) return;
      column.current?.querySelector<HTMLElement>('form textarea')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [draft]);
  return (
    <aside ref={column} className={`${className ?? ''} ${styles.column}`} aria-label="Links">
      <div className={styles.head}>
        <h2>Links</h2>
        <CloseButton className={styles.close} size="sm" aria-label="Close links" onClick={close} />
      </div>
      {draft !== null && <DraftForm key={keyOfDraft(draft)} draft={draft} />}
      {draft === null && selected === null && <Teach />}
      {shown !== null && <LinksOf key={`${shown.kind} ${shown.id}`} target={shown} />}
    </aside>
  );
}

function keyOfDraft({ passageId, suggestion }: Draft): string {
  return suggestion === undefined ? (passageId ?? 'free') : `${suggestion.sourceId} ${suggestion.read.start}`;
}

function Teach() {
  return (
    <p className={styles.teach}>
      Select a passage, a number, a dot or a line anywhere. This column then reads downward from it to the words or the
      rows that it came from.
    </p>
  );
}

const LinksOf = memo(function LinksOf({ target }: { target: Target }) {
  const { data, error } = useRead('links.of', target);
  const { draft } = useDraft();
  if (error !== null) {
    return (
      <p className={styles.teach} role="status">
        {error.message}
      </p>
    );
  }
  if (data === undefined) return null;
  return (
    <>
      <SelectedStep step={data.selected} />
      {target.kind === 'source' && <MarkSource sourceId={target.id} />}
      {data.selected.state.includes('stale') && <CheckAgain target={target} />}
      {target.kind === 'passage' && draft === null && <PassagePanel passageId={target.id} />}
      <Section
        title="Rests on"
        steps={data.restsOn}
        empty={target.kind === 'report' ? 'Nothing yet.' : 'Nothing else: this is an origin.'}
      />
      <Section title="What rests on it" steps={data.supports} empty="Nothing yet." />
      {target.kind === 'dataPoint' && <EditPoint dataPointId={target.id} />}
      <ThingMargin target={target} />
    </>
  );
});

function CheckAgain({ target }: { target: Target }) {
  const confirm = useChange('links.confirm');
  useCommand({
    id: 'links.confirm',
    label: 'Check again: fresh as it stands',
    shortcut: 'C',
    group: 'Links',
    run: () => void confirm.run(target),
  });
  return (
    <p className={styles.stale}>
      Something upstream changed since this was checked.{' '}
      <button
        type="button"
        className={styles.textButton}
        disabled={confirm.pending}
        onClick={() => void confirm.run(target)}
      >
        Check again
      </button>
    </p>
  );
}

function Section({ title, steps, empty }: { title: string; steps: Links['restsOn']; empty: string }) {
  return (
    <section className={styles.section} aria-label={title} data-steps={title}>
      <h3>{title}</h3>
      {steps.length === 0 ? <p className="quiet small">{empty}</p> : <LinkSteps label={title} steps={steps} />}
    </section>
  );
}
