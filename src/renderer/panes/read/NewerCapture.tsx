import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Recaptured, Source } from '#shared/contract/sources.ts';
import { useTransport, useWork } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelectionActs } from '../../app/selection.tsx';
import { recapturedWords } from '../../sources/recapturedWords.ts';
import styles from './Head.module.css';

/** Replaces what the source shows by a newer file of the same page, or reads the stored one again; passages are found again. */
export function NewerCapture({ source }: { source: Source }) {
  const transport = useTransport();
  const { setPane } = useSelectionActs();
  const picker = useRef<HTMLInputElement>(null);
  const recapture = useWork('sources.recapture');
  const again = useWork('sources.readAgain');
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (work: () => Promise<Recaptured>) => {
    setFailure(null);
    try {
      const result = await work();
      showDone(recapturedWords(result));
      if (result.moved + result.lost > 0) setPane('moved');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The capture was not replaced.');
    }
  };
  const replace = (file: File | undefined) => {
    if (file === undefined) return;
    void act(async () => recapture.run({ sourceId: source.id, handle: await transport.putFile(file) }));
  };
  const pick = () => picker.current?.click();
  const readAgain = () => void act(() => again.run({ sourceId: source.id }));
  useCommand({ id: 'read.recapture', label: 'Replace by a newer capture…', group: 'Read', run: pick });
  useCommand({ id: 'read.again', label: 'Read the capture again', group: 'Read', run: readAgain });
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        data-testid="recapture-input"
        onChange={(event) => {
          replace(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={recapture.pending} onClick={pick}>
        Replace by a newer capture…
      </Button>
      <Button variant="default" loading={again.pending} onClick={readAgain}>
        Read again
      </Button>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  );
}
