import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRead, useRefresh, useWork } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { useSelection, useSelectionActs } from '../app/selection.tsx';
import { recapturedWords } from '../sources/recapturedWords.ts';
import type { NewerFile } from './importQueue.ts';
import styles from './ImportPanel.module.css';
import type { RunningQueue } from './runQueue.ts';

interface Props {
  /** Those that are shown. */
  readonly newer: readonly NewerFile[];
  readonly count: number;
  readonly replaced: RunningQueue['replaced'];
}

/** Imported captures of pages that were held already: both stand, until one is asked to take the other's place. */
export function NewerCaptures({ newer, count, replaced }: Props) {
  const sources = useRead('sources.list', {}).data;
  if (sources === undefined) return null;
  const ids = new Set(sources.map(({ id }) => id));
  const title =
    count === 1
      ? '1 newer capture of a page that is held already'
      : `${count.toLocaleString('en')} newer captures of pages that are held already`;
  return (
    <>
      <h3 className={styles.choice}>{title}</h3>
      <ul aria-label={title}>
        {newer.map((file) => (
          <OneNewer
            key={file.id}
            {...{ file, replaced }}
            stands={ids.has(file.sourceId) && ids.has(file.held.sourceId)}
          />
        ))}
      </ul>
    </>
  );
}

interface OneProps {
  readonly file: NewerFile;
  /** Both captures are sources of the case now, as again after an undo. */
  readonly stands: boolean;
  readonly replaced: RunningQueue['replaced'];
}

function OneNewer({ file, stands, replaced }: OneProps) {
  const { held, replaced: result } = file;
  const { open, setPane } = useSelectionActs();
  const { replace, pending, failure } = useReplacing(file, replaced);
  useCommand({
    ...{ id: `import-replace-${file.id}`, label: `Replace “${held.title}” by its newer capture`, group: 'Import' },
    ...{ run: replace, enabled: stands && !pending },
  });
  return (
    <li className={styles.newer}>
      <span className={styles.path}>{file.file.path}</span>
      <span className={styles.reason}>
        of{' '}
        <button type="button" className={styles.link} onClick={() => open({ kind: 'source', id: held.sourceId })}>
          “{held.title}”
        </button>
      </span>
      {stands && (
        <Button
          size="compact-xs"
          variant="default"
          loading={pending}
          aria-label={`Replace, and move its passages: ${held.title}`}
          onClick={replace}
        >
          Replace, and move its passages
        </Button>
      )}
      {!stands && result === null && <span className={styles.reason}>One of them is no longer in the case.</span>}
      {!stands && result !== null && (
        <span role="status" className={styles.reason}>
          {recapturedWords(result)}
        </span>
      )}
      {!stands && result !== null && result.moved + result.lost > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setPane('moved')}>
          Look at moved and lost passages
        </Button>
      )}
      {failure !== null && (
        <span role="alert" className={styles.problem}>
          {failure}
        </span>
      )}
    </li>
  );
}

function useReplacing({ id, sourceId, held }: NewerFile, replaced: RunningQueue['replaced']) {
  const work = useWork('sources.replaceBy');
  const refresh = useRefresh();
  const { openSourceId, open } = useSelection();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    setFailure(null);
    setBusy(true);
    try {
      const result = await work.run({ sourceId: held.sourceId, newerId: sourceId });
      if (openSourceId === sourceId) open({ kind: 'source', id: held.sourceId });
      // Whether both still stand is read from the list of sources, so it has to be this one's.
      await refresh();
      replaced(id, result);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The capture was not replaced.');
    } finally {
      setBusy(false);
    }
  };
  return { replace: () => void run(), pending: busy, failure };
}
