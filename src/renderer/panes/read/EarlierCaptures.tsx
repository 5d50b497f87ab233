import { Button } from '@mantine/core';
import type { Source, SourceCapture } from '#shared/contract/sources.ts';
import { useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { earlierCaptures, momentWords, sizeWords } from './aboutSource.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './Head.module.css';
import { useExport } from './useExport.ts';

/** What the source showed before it was replaced: kept as it was imported, and written back out. */
export function EarlierCaptures({ source }: { source: Source }) {
  const captures = useRead('sources.captures', { sourceId: source.id }).data ?? [];
  const earlier = earlierCaptures(captures);
  if (earlier.length === 0) return null;
  return (
    <div className={styles.earlier}>
      <h3>Earlier captures</h3>
      <ul aria-label="Earlier captures">
        {earlier.map((capture) => (
          <OneEarlier key={capture.captureId} source={source} capture={capture} />
        ))}
      </ul>
    </div>
  );
}

function OneEarlier({ source, capture }: { source: Source; capture: SourceCapture }) {
  const { captureId, fileName, importedAt, replacedAt, size, sha256 } = capture;
  const { run, pending, failure } = useExport(source, capture);
  const imported = momentWords(importedAt);
  const label = `Export the capture imported ${imported}…`;
  useCommand({ id: `read.export-${captureId}`, label, group: 'Read', run });
  return (
    <li>
      <div>
        <span className={styles.file}>{fileName}</span>
        <span className={`${styles.earlierFacts} numbers`}>
          <span>imported {imported}</span>
          {replacedAt !== null && <span>replaced {momentWords(replacedAt)}</span>}
          <span>{sizeWords(size)}</span>
          <span title={sha256}>
            SHA-256 {sha256.slice(0, 12)}…
            <CopyButton what={`SHA-256 of ${fileName}`} text={sha256} />
          </span>
        </span>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={pending}
        aria-label={`Export… the capture imported ${imported}`}
        onClick={run}
      >
        Export…
      </Button>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </li>
  );
}
