import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { reliabilities } from '#shared/sources/reliability.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { useSelectionActs } from '../../app/selection.tsx';
import { Synthetic } from '../../design/StateWord.tsx';
import { AboutSource } from './AboutSource.tsx';
import { dateWords } from './aboutSource.ts';
import { agreementOf, agreementWords } from './compareReadings.ts';
import { CorrectForm } from './CorrectForm.tsx';
import styles from './Head.module.css';
import { PartOf, Parts } from './SourceParts.tsx';
import { useCaptureCheck, type CaptureCheck } from './useCaptureCheck.ts';

const reliabilityWords: Readonly<Record<(typeof reliabilities)[number], string>> = {
  A: 'A completely reliable',
  B: 'B usually reliable',
  C: 'C fairly reliable',
  D: 'D not usually reliable',
  E: 'E unreliable',
  F: 'F cannot be judged',
};

interface Props {
  readonly open: OpenSource;
  readonly compare: () => void;
  /** The reading controls. */
  readonly children: ReactNode;
}

/** What the page says of itself, what it was read from, and how far it is trusted. */
export function SourceHead({ open, compare, children }: Props) {
  const { source } = open;
  const [correcting, setCorrecting] = useState(false);
  const [about, setAbout] = useState(false);
  const check = useCaptureCheck(source);
  const correct = () => setCorrecting(true);
  const toggleAbout = () => setAbout((before) => !before);
  const group = 'Read';
  useCommand({ id: 'correct', label: 'Correct the source', shortcut: 'E', group, run: correct });
  useCommand({ id: 'read.about', label: 'About this source', shortcut: 'S', group, run: toggleAbout });
  if (correcting) return <CorrectForm source={source} close={() => setCorrecting(false)} />;
  return (
    <header className={styles.head}>
      <PartOf partOf={open.partOf} />
      <h2 className={styles.title}>{source.title}</h2>
      <FactsLine open={open} />
      <CaptureLine open={open} check={check} compare={compare} />
      <div className={styles.headActions}>
        <Reliability open={open} />
        <Button variant="subtle" aria-expanded={about} aria-controls="about-source" onClick={toggleAbout}>
          About this source
        </Button>
        <Button variant="subtle" rightSection={<span aria-hidden>E</span>} onClick={correct}>
          Correct
        </Button>
        {children}
      </div>
      {about && <AboutSource open={open} check={check} />}
      <Parts parts={open.parts} source={source} />
    </header>
  );
}

function FactsLine({ open: { source } }: { open: OpenSource }) {
  const facts = [source.publisher, source.byline].filter((fact) => fact !== null);
  return (
    <p className={styles.facts}>
      {facts.join(' · ')}
      {facts.length > 0 && source.publishedOn !== null && ' · '}
      {source.publishedOn !== null && <time dateTime={source.publishedOn}>{dateWords(source.publishedOn)}</time>}
      {source.synthetic && (
        <>
          {' '}
          <Synthetic />
        </>
      )}
    </p>
  );
}

function CaptureLine({ open, check, compare }: { open: OpenSource; check: CaptureCheck; compare: () => void }) {
  const { source } = open;
  const { select } = useSelectionActs();
  const agreement = agreementOf(open);
  useCommand({
    ...{ id: 'read.compare', label: 'Compare readings', shortcut: 'R', group: 'Read' },
    ...{ run: compare, enabled: open.blocks.length > 0 },
  });
  if (source.captureId === null)
    return <p className={styles.capture}>Not imported yet: named here because others rest on it.</p>;
  return (
    <p className={`${styles.capture} numbers`}>
      <span className={styles.file}>{source.fileName}</span>
      <button
        type="button"
        className={styles.quietButton}
        title={`SHA-256 ${source.sha256 ?? ''}`}
        onClick={() => select({ kind: 'capture', id: source.id })}
      >
        SHA-256 {source.sha256?.slice(0, 12)}…
      </button>
      {check.words !== '' && (
        <span role="status" data-bad={check.state === 'different' || undefined}>
          {check.state === 'different' && <span aria-hidden>✕ </span>}
          {check.words}
        </span>
      )}
      {open.extractor !== null && (
        <span>
          read by {open.extractor} {open.extractorVersion}
        </span>
      )}
      {agreement !== 'no text' && (
        <button
          type="button"
          className={styles.quietButton}
          data-differ={agreement === 'differ' || undefined}
          title="Compare readings (R)"
          onClick={compare}
        >
          {agreement === 'differ' && <span aria-hidden>◐ </span>}
          {agreementWords(open)}
        </button>
      )}
    </p>
  );
}

function Reliability({ open }: { open: OpenSource }) {
  const correct = useChange('sources.correct');
  const { id, reliability } = open.source;
  return (
    <NativeSelect
      aria-label="Reliability"
      data={[
        { value: '', label: 'Reliability: not judged' },
        ...reliabilities.map((letter) => ({ value: letter, label: reliabilityWords[letter] })),
      ]}
      value={reliability ?? ''}
      onChange={(event) => {
        const chosen = reliabilities.find((letter) => letter === event.currentTarget.value) ?? null;
        void correct.run({ sourceId: id, reliability: chosen });
      }}
    />
  );
}
