import { Button } from '@mantine/core';
import type { BrokenPoint, BrokenSentence, Impact, LinkKind } from '#shared/contract/links.ts';
import type { ReactNode } from 'react';
import { useChange, useRead } from '../../app/api.tsx';
import { ArrowList } from '../../app/ArrowList.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import type { Target } from '../../app/places.ts';
import { useSelection } from '../../app/selection.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { StateWord } from '../../design/StateWord.tsx';
import { kindWords } from '../../links/kindWords.ts';
import styles from '../trace/trace.module.css';
import { type Subject, useSubject } from '../trace/useSubject.ts';

/** What rests on the selected thing, and what of it would no longer stand if it were withdrawn. */
export default function ImpactPane() {
  const subject = useSubject();
  return subject.subject === null ? <Teach /> : <ImpactOf target={subject.subject} subject={subject} />;
}

function ImpactOf({ target, subject }: { target: Target; subject: Subject }) {
  const { data, error } = useRead('links.impact', { kind: target.kind, id: target.id });
  const { follow, canFollow } = subject;
  useCommand({
    ...{ id: 'impact.follow', label: 'Show the impact of what is selected', shortcut: 'F', group: 'Impact' },
    ...{ run: follow, enabled: canFollow },
  });
  if (error !== null) {
    return (
      <p role="alert" className={styles.failure}>
        {error.message}
      </p>
    );
  }
  if (data === undefined) return null;
  return (
    <section className={`${styles.pane} ${styles.impact}`} aria-label="Impact">
      <span className={styles.kind}>
        <span>{kindWords[data.selected.kind]}</span>
        <StateWord state={data.selected.state} />
      </span>
      <p className={data.selected.kind === 'passage' ? styles.quote : styles.words}>{data.selected.words}</p>
      {canFollow && (
        <button type="button" className={styles.textButton} onClick={follow}>
          Show the impact of what is selected <kbd>F</kbd>
        </button>
      )}
      <p className={styles.lead} role="status">
        {data.words}
      </p>
      <Withdraw impact={data} />
      <Lists impact={data} select={subject.selectStep} />
    </section>
  );
}

/** Withdraws what the model can withdraw: data points. A source stays, and so do its words. */
function Withdraw({ impact }: { impact: Impact }) {
  const edit = useChange('dataPoints.editMany');
  const fallen = impact.dataPoints.filter(({ falls, status }) => falls && status !== 'withdrawn');
  const words = fallen.length === 1 ? 'Set 1 data point to withdrawn' : `Set ${fallen.length} data points to withdrawn`;
  const run = () =>
    void edit
      .run({ dataPointIds: fallen.map(({ dataPointId }) => dataPointId), patch: { status: 'withdrawn' } })
      .then(() => showDone('Withdrawn. What rests on it is stale until it is checked. Ctrl+Z takes it back.'));
  useCommand({
    ...{ id: 'impact.withdraw', label: 'Withdraw the data points that would fall', shortcut: 'W', group: 'Impact' },
    ...{ run, enabled: fallen.length > 0 },
  });
  if (fallen.length === 0) return null;
  return (
    <Button variant="default" size="xs" loading={edit.pending} rightSection={<span aria-hidden>W</span>} onClick={run}>
      {words}
    </Button>
  );
}

function Lists({ impact, select }: { impact: Impact; select: (target: Target) => void }) {
  const { sources, dataPoints, estimates, sentences } = impact;
  const common = { select };
  return (
    <>
      <Things
        {...common}
        title="Sources that rest on it alone"
        items={sources.map(({ sourceId, title }) => ({ kind: 'source' as const, id: sourceId, shown: title }))}
      />
      <Things
        {...common}
        title="Data points"
        items={dataPoints.map((point) => ({
          ...{ kind: 'dataPoint' as const, id: point.dataPointId },
          shown: <Point point={point} isSelf={impact.selected.id === point.dataPointId} />,
        }))}
      />
      <Things
        {...common}
        title="Estimates"
        items={estimates.map(({ estimateId, name, sentence, inputs }) => ({
          ...{ kind: 'estimate' as const, id: estimateId },
          shown: (
            <>
              <span className={styles.words}>{name}</span>
              <span className={styles.detail}>{sentence ?? 'Not run yet'}</span>
              <span className={styles.falls}>✕ would lose {inputs.join(', ')}: not computed without it</span>
            </>
          ),
        }))}
      />
      <Things
        {...common}
        title="Sentences in reports"
        items={sentences.map((sentence) => ({
          ...{ kind: 'reportBlock' as const, id: sentence.blockId, reportId: sentence.reportId },
          shown: <Sentence sentence={sentence} />,
        }))}
      />
    </>
  );
}

interface Item {
  readonly kind: LinkKind;
  readonly id: string;
  readonly reportId?: string;
  readonly shown: ReactNode;
}

/** Enter and Space select; opening goes by double click or the Links column. */
function Things({ title, items, select }: { title: string; items: readonly Item[]; select: (target: Target) => void }) {
  const { open, selected } = useSelection();
  if (items.length === 0) return null;
  const keyed = items.map((item, index) => ({ ...item, thing: item.id, id: `${index} ${item.id}` }));
  const chosen = keyed.find(({ kind, thing }) => selected?.kind === kind && selected.id === thing);
  return (
    <>
      <h3>
        {title} <span className="numbers quiet">{items.length.toLocaleString('en')}</span>
      </h3>
      <ArrowList
        label={title}
        items={keyed}
        selectedId={chosen?.id ?? null}
        onOpen={({ kind, thing, reportId }) => {
          if (selected?.kind === kind && selected.id === thing) open({ kind, id: thing, reportId: reportId ?? null });
          else select({ kind, id: thing });
        }}
      >
        {({ shown }) => <span>{shown}</span>}
      </ArrowList>
    </>
  );
}

function Point({ point, isSelf }: { point: BrokenPoint; isSelf: boolean }) {
  const { what, number, status, remaining, falls } = point;
  const rest = remaining === 1 ? '1 other passage' : `${remaining.toLocaleString('en')} other passages`;
  return (
    <>
      <span className={styles.words}>
        {number !== '' && <span className="numbers">{number}, </span>}
        {what}
      </span>
      <span className={styles.kind}>
        {isSelf ? (
          <span className={styles.falls}>✕ is withdrawn itself</span>
        ) : falls ? (
          <span className={styles.falls}>✕ would stand on nothing</span>
        ) : remaining > 0 ? (
          <span className={styles.stands}>● stands on {rest}</span>
        ) : (
          <span>○ loses what disputes it or gives context</span>
        )}
        <StateWord state={status} />
      </span>
    </>
  );
}

function Sentence({ sentence: { runs, reportTitle } }: { sentence: BrokenSentence }) {
  return (
    <>
      <span className={styles.sentence}>
        {runs.map(({ text, falls }, index) =>
          // Runs have no identity of their own, and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          falls && text !== '' ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
        {runs.some(({ falls, text }) => falls && text === '') && <span className={styles.falls}> ✕ its footnote</span>}
      </span>
      <span className={styles.detail}>{reportTitle}</span>
    </>
  );
}

function Teach() {
  return (
    <EmptyState title="Nothing is selected" label="Impact" shape="wide">
      <p>
        Select a source, a passage or a data point anywhere. Here then stands what rests on it, down to the sentences of
        the reports, and what of that would no longer stand if it were withdrawn.
      </p>
    </EmptyState>
  );
}
