import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { reliabilities } from '#shared/sources/reliability.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import { Synthetic } from '../../design/StateWord.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import styles from './Read.module.css';

const reliabilityWords: Readonly<Record<(typeof reliabilities)[number], string>> = {
  A: 'A completely reliable',
  B: 'B usually reliable',
  C: 'C fairly reliable',
  D: 'D not usually reliable',
  E: 'E unreliable',
  F: 'F cannot be judged',
};

/** What the page says of itself, what it was read from, and how far it is trusted. */
export function SourceHead({ open }: { open: OpenSource }) {
  const { source } = open;
  const [correcting, setCorrecting] = useState(false);
  const { select } = useSelection();
  useCommand({
    id: 'correct',
    label: 'Correct the source',
    shortcut: 'E',
    group: 'Read',
    run: () => setCorrecting(true),
  });
  if (correcting) return <CorrectForm source={source} close={() => setCorrecting(false)} />;
  const facts = [source.publisher, source.byline].filter((fact) => fact !== null);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{source.title}</h2>
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
      <p className={`${styles.capture} numbers`}>
        <span>{source.fileName}</span>
        <button
          type="button"
          className={styles.hash}
          title={`SHA-256 ${source.sha256 ?? ''}`}
          onClick={() => select({ kind: 'capture', id: source.id })}
        >
          SHA-256 {source.sha256?.slice(0, 12)}…
        </button>
        {open.extractor !== null && (
          <span>
            read by {open.extractor} {open.extractorVersion}
            {open.confidence === null ? '' : `, confidence ${Math.round(open.confidence * 100)}%`}
          </span>
        )}
      </p>
      <div className={styles.headActions}>
        <Reliability open={open} />
        <Button variant="subtle" rightSection={<span aria-hidden>E</span>} onClick={() => setCorrecting(true)}>
          Correct
        </Button>
      </div>
    </header>
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

/** A date that was stored before it could be checked is shown as it stands. */
function dateWords(edtf: string): string {
  try {
    return formatPeriod(edtf);
  } catch {
    return edtf;
  }
}
