import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTransport, useWork } from '../app/api.tsx';
import { showDone } from '../app/notices.ts';
import { useSave } from '../app/useSave.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import styles from './references.module.css';

/** The library in and out as CSV. A file is taken whole or not at all; what is wrong with it stays on screen. */
export function ReferenceFiles() {
  const transport = useTransport();
  const importing = useWork('referenceQuantities.importCsv');
  const exporting = useWork('referenceQuantities.exportCsv');
  const save = useSave();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File) => {
    setProblem(null);
    try {
      const { added, changed, same } = await importing.run({ handle: await transport.putFile(file) });
      const kept = same === 0 ? '' : `, ${same} the same as before`;
      showDone(`${added} added, ${changed} changed${kept}. Ctrl+Z takes it back.`);
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      if (error.code !== 'cancelled') setProblem(error.message);
    }
  };
  return (
    <>
      <Button variant="default" loading={importing.pending} onClick={() => picker.current?.click()}>
        Import CSV…
      </Button>
      <Button variant="default" onClick={() => save('row', () => exporting.run({}))}>
        Export CSV
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt"
        aria-label="CSV file of reference quantities"
        data-testid="references-input"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be picked again, after it was mended.
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {problem === null ? null : (
        <p role="alert" className={`${styles.problem} ${styles.whole}`}>
          {problem}
        </p>
      )}
    </>
  );
}
