import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { leftOutWords, sortFiles } from '#shared/sources/sortFiles.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ask, useJobList, useRefresh, useTransport } from '../app/api.tsx';
import { showDone } from '../app/notices.ts';
import type { Place } from '../app/places.ts';
import { sideOf } from '../app/sides.ts';
import { usePlaceNow, useSelectionActs } from '../app/selection.tsx';
import { hasOpenEnds, type ImportQueue, isUnderWay, type Outcome, type PickedFile } from './importQueue.ts';
import { type Picked, reasonOf } from './pickedFiles.ts';
import { createRunningQueue, type RunningQueue } from './runQueue.ts';
import { isHandful, needsPanel } from './summaryWords.ts';

/** As many as there are work threads; two files at once take two thirds of the time of one after the other. */
const atOnce = 2;

export interface Importing {
  /** Subscribed to only where it shows, so that thousands of steps do not draw the whole window. */
  readonly running: RunningQueue;
  readonly importFiles: (picked: Picked) => void;
  readonly isFolded: boolean;
  readonly setFolded: (isFolded: boolean) => void;
}

/**
 * The import queue of an open case. A handful of files is listed in the status bar and the last one opens, unless the user
 * went elsewhere meanwhile; more than that change nothing of the user's place.
 */
export function useImport(): Importing {
  const running = useRunningQueue();
  const [isFolded, setFolded] = useState(false);
  const refresh = useRefresh();
  const { open } = useSelectionActs();
  const placeNow = usePlaceNow();
  // Closing the case ends its imports: what waits belongs to no other case.
  useEffect(() => () => running.cancel(), [running]);

  const openLast = useCallback(
    async (begun: Place) => {
      const over = await running.idle();
      const { lastSourceId } = over;
      if (lastSourceId !== null && isHandful(over) && isSamePlace(placeNow(), begun)) {
        // What is known of the sources may be older than this one.
        await refresh();
        open({ kind: 'source', id: lastSourceId });
      }
      if (!needsPanel(over)) running.dismiss();
    },
    [running, refresh, open, placeNow],
  );
  const importFiles = useCallback(
    ({ files, unreadable }: Picked) => {
      const { wanted, companions, junk } = sortFiles(files);
      if (wanted.length + unreadable.length === 0) {
        showDone(`Nothing to import in what was picked. ${leftOutWords(companions.length, junk.length)}`.trim());
        return;
      }
      const before = running.snapshot();
      if (!isUnderWay(before) && !hasOpenEnds(before)) running.dismiss();
      setFolded(false);
      running.add({ files: wanted, companions: companions.length, junk: junk.length, unreadable });
      if (!isUnderWay(before)) void openLast(placeNow());
    },
    [running, openLast, placeNow],
  );
  return { running, importFiles, isFolded, setFolded };
}

function isSamePlace(one: Place, other: Place): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(place: Place): string {
  const { pane } = sideOf(place, place.active);
  return `${pane} ${place.selected?.kind ?? ''} ${place.selected?.id ?? ''}`;
}

export function useQueue({ running }: Importing): ImportQueue {
  return useSyncExternalStore(running.subscribe, running.snapshot);
}

function useRunningQueue(): RunningQueue {
  const transport = useTransport();
  const jobs = useJobList();
  const [running] = useState(() => {
    const made: RunningQueue = createRunningQueue({
      atOnce,
      newJob: () => crypto.randomUUID(),
      cancelJob: (job) => void cancelUntilHeard(transport, job, made),
      async importFile(file, job, signal) {
        const isListed = isHandful(made.snapshot());
        if (isListed) jobs.begin(job, 'Import');
        const outcome = await importOne(transport, file, job, signal);
        if (isListed) jobs.end(job);
        if (isListed) tellOutcome(file, outcome);
        return outcome;
      },
    });
    return made;
  });
  return running;
}

/** The engine may not have heard of the job yet when it is cancelled, so it is told until it has, or the file is over. */
async function cancelUntilHeard(transport: Transport, job: string, running: RunningQueue): Promise<void> {
  while (running.snapshot().running.some((each) => each.job === job)) {
    // oxlint-disable-next-line no-await-in-loop -- asked again only where it was not heard
    const reply = await transport.call('jobs.cancel', { job });
    if (!reply.ok || reply.data.cancelled) return;
    // oxlint-disable-next-line no-await-in-loop -- a moment between two attempts
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function importOne(transport: Transport, picked: PickedFile, job: string, signal: AbortSignal): Promise<Outcome> {
  try {
    const file = await picked.read().catch((error: unknown) => {
      throw unreadable(picked, error);
    });
    const handle = await putFile(transport, picked, file);
    if (signal.aborted) {
      await transport.call('files.release', { handle });
      return { kind: 'cancelled' };
    }
    return { kind: 'imported', imported: await ask(transport, 'sources.import', { job, handle }) };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return error.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', reason: error.message };
  }
}

async function putFile(transport: Transport, picked: PickedFile, file: File): Promise<string> {
  try {
    return await transport.putFile(file);
  } catch (error) {
    // A host that seems silent may only have been handed a file that the browser itself can't read.
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch((reason: unknown) => {
        throw unreadable(picked, reason);
      });
    throw error;
  }
}

function unreadable({ path }: PickedFile, error: unknown): PlumbError {
  const words = `"${path}" can not be read: ${reasonOf(error)}. Pick it again.`;
  return new PlumbError('unreadable-file', words);
}

/** Of a handful, what does not show elsewhere is said at once; failures stand in the panel, where they can be tried again. */
function tellOutcome({ path }: PickedFile, outcome: Outcome): void {
  if (outcome.kind === 'cancelled') showDone(`The import of ${path} was cancelled; nothing of it was kept.`);
  if (outcome.kind === 'imported' && outcome.imported.duplicate)
    showDone(`${path} is in this case already, as "${outcome.imported.title}".`);
}
