import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { leftOutWords } from '#shared/sources/sortFiles.ts';
import { useTransport } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { countDone, countFiles, type ImportQueue, isUnderWay } from './importQueue.ts';
import styles from './ImportPanel.module.css';
import { ImportResults } from './ImportResults.tsx';
import { headingOf, needsPanel, progressWords, resultWords } from './summaryWords.ts';
import type { RunningQueue } from './runQueue.ts';
import { type Importing, useQueue } from './useImport.ts';

/** The sheet at the lower left: how far an import is while it runs, and what came of it, file by file, when it is over. */
export function ImportPanel({ importing }: { importing: Importing }) {
  const { running, isFolded, setFolded } = importing;
  const queue = useQueue(importing);
  const heading = useId();
  const busy = isUnderWay(queue);
  useImportCommands(importing, queue);
  if (!needsPanel(queue) || isFolded) return null;
  const leftOut = leftOutWords(queue.companions, queue.junk);
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{headingOf(queue)}</h2>
        <span className={`${styles.count} numbers`}>{busy && progressWords(queue)}</span>
        <Tooltip label="Fold to a line in the library">
          <ActionIcon variant="subtle" size="sm" aria-label="Fold import" onClick={() => setFolded(true)}>
            <IconChevronDown aria-hidden />
          </ActionIcon>
        </Tooltip>
        {!busy && (
          <Tooltip label="Dismiss">
            <ActionIcon variant="subtle" size="sm" aria-label="Dismiss import" onClick={running.dismiss}>
              <IconX aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {busy && <UnderWay queue={queue} running={running} />}
      <p className="numbers" role="status">
        {resultWords(queue).join(' · ')}
      </p>
      {leftOut !== '' && <p className={styles.leftOut}>{leftOut}</p>}
      <ImportResults queue={queue} running={running} />
    </section>
  );
}

function UnderWay({ queue, running }: { queue: ImportQueue; running: RunningQueue }) {
  const { paused } = queue;
  const words = useWordsOfJobs();
  return (
    <>
      <Progress
        value={(100 * countDone(queue)) / Math.max(1, countFiles(queue))}
        size="sm"
        aria-label="Progress of the import"
        transitionDuration={0}
      />
      <ul className={styles.running} aria-label="Files in work">
        {queue.running.map(({ job, file }) => (
          <li key={job} title={file.path}>
            {words.get(job) ?? file.path}
          </li>
        ))}
        {queue.running.length === 0 && <li>No file in work</li>}
      </ul>
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="default" onClick={paused ? running.resume : running.pause}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={running.cancel}>
          Cancel import
        </Button>
        {paused && queue.running.length > 0 && <span className="quiet small">Files in work are ended first.</span>}
      </div>
    </>
  );
}

/** What the engine last said of each job, such as `Copying harbour.pdf`; jobs of other work are kept too, and cost nothing. */
function useWordsOfJobs(): ReadonlyMap<string, string> {
  const transport = useTransport();
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(
    () =>
      transport.listen('progress', ({ job, words: said, done, total }) => {
        const share = total === null || total === 0 ? '' : `, ${Math.round((100 * done) / total)} %`;
        // Only the newest few matter: a file of thousands is in work for a moment.
        setWords((before) => new Map([...[...before].slice(-8), [job, `${said}${share}`]]));
      }),
    [transport],
  );
  return words;
}

function useImportCommands({ running, setFolded }: Importing, queue: ImportQueue): void {
  const { pause, resume, cancel, retry } = running;
  const { paused, failed } = queue;
  const busy = isUnderWay(queue);
  const group = 'Import';
  useCommand({
    id: 'import-pause',
    label: 'Pause import',
    shortcut: 'Shift+P',
    group,
    run: pause,
    enabled: busy && !paused,
  });
  useCommand({
    id: 'import-resume',
    label: 'Resume import',
    shortcut: 'Shift+P',
    group,
    run: resume,
    enabled: busy && paused,
  });
  useCommand({ id: 'import-cancel', label: 'Cancel import', group, run: cancel, enabled: busy });
  const retryAll = { id: 'import-retry', label: 'Retry all files that failed', group, run: () => retry(null) };
  useCommand({ ...retryAll, enabled: failed.length > 0 });
  const show = { id: 'import-show', label: 'Show the import', group, run: () => setFolded(false) };
  useCommand({ ...show, enabled: needsPanel(queue) });
}

/** The folded panel, as a line under the library's button. */
export function ImportLine({ importing }: { importing: Importing }) {
  const { isFolded, setFolded } = importing;
  const queue = useQueue(importing);
  if (!isFolded || !needsPanel(queue)) return null;
  const busy = isUnderWay(queue);
  const failed = queue.failed.length === 0 ? '' : `, ${queue.failed.length.toLocaleString('en')} failed`;
  return (
    <button type="button" className={styles.line} onClick={() => setFolded(false)}>
      <span className="numbers">
        {headingOf(queue)}
        {busy ? `: ${progressWords(queue)}` : ''}
        {failed}
      </span>
      {busy && (
        <Progress
          value={(100 * countDone(queue)) / Math.max(1, countFiles(queue))}
          size="xs"
          aria-label="Progress of the import"
          transitionDuration={0}
        />
      )}
    </button>
  );
}
