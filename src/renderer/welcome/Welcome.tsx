import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeskState } from '#shared/contract/cases.ts';
import { useChange } from '../app/api.tsx';
import { fieldErrors } from '../app/fieldErrors.ts';
import { NewCaseForm } from './NewCaseForm.tsx';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import styles from './Welcome.module.css';

type Choice = 'new' | 'open' | null;

/** The first screen: make a case, open one, or look at the sample. */
export function Welcome({ desk }: { desk: DeskState }) {
  const [choice, setChoice] = useState<Choice>(null);
  const sample = useChange('cases.openSample');
  const [failure, setFailure] = useState<string | null>(null);
  const openSample = () => {
    setFailure(null);
    sample.run({}).catch((error: unknown) => setFailure(fieldErrors(error).form));
  };
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <PlumbMark />
          <h1 className={styles.name}>Plumbline</h1>
          <p className={styles.promise}>
            Every number in the report leads back, link by link, to the words or the rows it came from.
          </p>
        </header>
        <div className={styles.choices}>
          <Button
            variant={choice === 'open' ? 'default' : 'filled'}
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-expanded={choice === 'new'}
            onClick={() => setChoice('new')}
          >
            New case
          </Button>
          <Button
            variant={choice === 'open' ? 'filled' : 'default'}
            size="sm"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            aria-expanded={choice === 'open'}
            onClick={() => setChoice('open')}
          >
            Open case
          </Button>
        </div>
        {choice === 'new' && <NewCaseForm desk={desk} />}
        {choice === 'open' && <OpenCaseForm desk={desk} />}
        <section className={styles.sample} aria-label="Sample case">
          <p>
            New here? The sample case holds a few articles, a synthetic table of shipments, an estimate, a timeline and
            a report: the whole chain in a minute.
          </p>
          <Button variant="subtle" size="sm" px={0} loading={sample.pending} onClick={openSample}>
            Open the sample case
          </Button>
          {failure !== null && (
            <p role="alert" className={styles.failure}>
              {failure}
            </p>
          )}
        </section>
        <p className={styles.offline}>A case is one file on this machine. The workbench never uses the network.</p>
      </div>
    </main>
  );
}

/** A line and its weight: the one ornament, and the name. */
function PlumbMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 16 56" width="16" height="56" aria-hidden="true">
      <path d="M8 0v38" stroke="currentColor" strokeWidth="1.25" />
      <path d="M3.5 38h9L8 54z" fill="currentColor" />
    </svg>
  );
}
