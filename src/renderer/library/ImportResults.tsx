import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { showDone, showFailure } from '../app/notices.ts';
import { useSelectionActs } from '../app/selection.tsx';
import { type ImportQueue, isUnderWay } from './importQueue.ts';
import styles from './ImportPanel.module.css';
import { NewerCaptures } from './NewerCaptures.tsx';
import type { RunningQueue } from './runQueue.ts';
import { isHandful, summaryText } from './summaryWords.ts';

/** More lines than anyone reads in a panel; the text that is copied names them all. */
const mostShown = 200;

/** What failed, with retry, what may take an earlier capture's place, and what is worth knowing of the rest, by file. */
export function ImportResults({ queue, running }: { queue: ImportQueue; running: RunningQueue }) {
  const { retry } = running;
  const { failed, withSkipped, linked, newer } = queue;
  const { open } = useSelectionActs();
  const count = failed.length + withSkipped.length + linked.length + newer.length;
  if (count === 0) return null;
  const skippedParts = withSkipped.reduce((sum, { skipped }) => sum + skipped.length, 0);
  return (
    <div className={styles.lists}>
      {failed.length > 0 && (
        <div role={isHandful(queue) ? 'alert' : undefined}>
          <h3>{failed.length === 1 ? 'This file failed' : `${failed.length.toLocaleString('en')} files failed`}</h3>
          <ul aria-label="Failed files">
            {failed.slice(0, mostShown).map(({ id, file, reason }) => (
              <li key={id} className={styles.failed}>
                <span className={styles.path}>{file.path}</span>
                <span className={styles.reason}>{reason}</span>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Retry ${file.path}`}
                  onClick={() => retry([id])}
                >
                  Retry
                </Button>
              </li>
            ))}
          </ul>
          <Rest count={failed.length} />
        </div>
      )}
      {newer.length > 0 && (
        <div>
          <NewerCaptures newer={newer.slice(0, mostShown)} count={newer.length} replaced={running.replaced} />
          <Rest count={newer.length} />
        </div>
      )}
      <Folded title={`${plural(skippedParts, 'part')} not read inside of imported files`} count={withSkipped.length}>
        {withSkipped.slice(0, mostShown).map(({ id, file, skipped }) => (
          <li key={id}>
            <span className={styles.path}>{file.path}</span>
            <ul>
              {skipped.slice(0, mostShown).map(({ name, reason }) => (
                <li key={`${name} ${reason}`} className={styles.reason}>
                  {name}: {reason}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Folded>
      <Folded title={`${plural(linked.length, 'file')} in the case already`} count={linked.length}>
        {linked.slice(0, mostShown).map(({ id, file, sourceId, title }) => (
          <li key={id}>
            <span className={styles.path}>{file.path}</span>
            <span className={styles.reason}>
              as{' '}
              <button type="button" className={styles.link} onClick={() => open({ kind: 'source', id: sourceId })}>
                {title}
              </button>
            </span>
          </li>
        ))}
      </Folded>
      <div className={styles.buttons}>
        {failed.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => retry(null)}>
            Retry all that failed
          </Button>
        )}
        {!isUnderWay(queue) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void copyText(summaryText(queue))}>
            Copy as text
          </Button>
        )}
      </div>
    </div>
  );
}

function Folded({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul aria-label={title}>{children}</ul>
      <Rest count={count} />
    </details>
  );
}

function Rest({ count }: { count: number }) {
  if (count <= mostShown) return null;
  return (
    <p className={styles.reason}>and {(count - mostShown).toLocaleString('en')} more. “Copy as text” names them all.</p>
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showDone('The summary lies on the clipboard.');
  } catch {
    showFailure(
      'The system does not let this window write to the clipboard. Select the text in the panel and copy it.',
    );
  }
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? word : `${word}s`}`;
}
