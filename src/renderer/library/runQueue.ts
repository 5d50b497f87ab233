import type { Recaptured } from '#shared/contract/sources.ts';
import { advance, emptyQueue, type ImportQueue, isUnderWay, type Outcome, type PickedFile } from './importQueue.ts';

export interface QueueWays {
  /** Files in work at once. */
  readonly atOnce: number;
  /** Imports one file under a job's name; never rejects. `signal` aborts before the engine knows of the job. */
  readonly importFile: (file: PickedFile, job: string, signal: AbortSignal) => Promise<Outcome>;
  readonly cancelJob: (job: string) => void;
  readonly newJob: () => string;
}

export type QueueInput = Extract<Parameters<typeof advance>[1], { kind: 'add' }>;

/** A queue that works, to which React can subscribe. */
export interface RunningQueue {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => ImportQueue;
  readonly add: (input: Omit<QueueInput, 'kind'>) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** What is in work leaves no trace, what waits is dropped, what is done stays. */
  readonly cancel: () => void;
  readonly retry: (ids: readonly number[] | null) => void;
  /** Takes note that a newer capture took the place of the one that was held. */
  readonly replaced: (id: number, result: Recaptured) => void;
  readonly dismiss: () => void;
  /** Resolves when nothing waits and nothing is in work. */
  readonly idle: () => Promise<ImportQueue>;
}

/** Works through the queue in order, a few files at once; one that fails is set aside and the next begins. */
export function createRunningQueue(ways: QueueWays): RunningQueue {
  let queue = emptyQueue;
  const listeners = new Set<() => void>();
  const aborts = new Map<string, AbortController>();
  let waitingForEnd: ((queue: ImportQueue) => void)[] = [];

  const take = (step: Parameters<typeof advance>[1]): void => {
    const next = advance(queue, step);
    if (next === queue) return;
    queue = next;
    for (const listener of listeners) listener();
    if (isUnderWay(queue)) return;
    const told = waitingForEnd;
    waitingForEnd = [];
    for (const tell of told) tell(queue);
  };
  const work = async (job: string, file: PickedFile): Promise<void> => {
    const abort = new AbortController();
    aborts.set(job, abort);
    const outcome = await ways.importFile(file, job, abort.signal);
    aborts.delete(job);
    take({ kind: 'settle', job, outcome });
    fill();
  };
  const fill = (): void => {
    while (queue.running.length < ways.atOnce && queue.waiting.length > 0 && !queue.paused) {
      const job = ways.newJob();
      take({ kind: 'begin', job });
      const begun = queue.running.at(-1);
      if (begun !== undefined) void work(job, begun.file);
    }
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => queue,
    add(input) {
      take({ kind: 'add', ...input });
      fill();
    },
    pause: () => take({ kind: 'pause' }),
    resume() {
      take({ kind: 'resume' });
      fill();
    },
    cancel() {
      take({ kind: 'cancel' });
      for (const [job, abort] of aborts) {
        abort.abort();
        ways.cancelJob(job);
      }
    },
    retry(ids) {
      take({ kind: 'retry', ids });
      fill();
    },
    replaced: (id, result) => take({ kind: 'replace', id, result }),
    dismiss: () => take({ kind: 'dismiss' }),
    idle: () => (isUnderWay(queue) ? new Promise((resolve) => waitingForEnd.push(resolve)) : Promise.resolve(queue)),
  };
}
