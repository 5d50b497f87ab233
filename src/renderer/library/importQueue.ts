import type { Imported, Recaptured } from '#shared/contract/sources.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** A file that the user picked or dropped. */
export interface PickedFile {
  /** From the folder that was picked on, with `/` between folders; the bare name of a single file. */
  readonly path: string;
  /** The file as it lies on the disk now. Errors: whatever the browser throws where it can't be read. */
  read(): Promise<File>;
}

export interface QueuedFile {
  readonly id: number;
  readonly file: PickedFile;
}

export interface RunningFile extends QueuedFile {
  /** The job's name, under which it reports progress and can be cancelled. */
  readonly job: string;
}

export interface FailedFile extends QueuedFile {
  readonly reason: string;
}

export interface LinkedFile extends QueuedFile {
  readonly sourceId: string;
  readonly title: string;
}

/** An imported capture of a page that the case held already, in another source. */
export interface NewerFile extends LinkedFile {
  readonly held: { readonly sourceId: string; readonly title: string };
  /** What came of letting it take the held one's place; null where both stand. */
  readonly replaced: Recaptured | null;
}

export interface FileWithSkipped extends QueuedFile {
  readonly skipped: Imported['skipped'];
}

/** Everything that was given to import since the last time the queue was dismissed, each file in one place. */
export interface ImportQueue {
  readonly waiting: readonly QueuedFile[];
  readonly running: readonly RunningFile[];
  /** Files that became sources. */
  readonly imported: number;
  /** Sources that came out of files inside of those. */
  readonly parts: number;
  /** The newest source that came in, or was found in the case already. */
  readonly lastSourceId: string | null;
  readonly linked: readonly LinkedFile[];
  /** They are counted as imported. */
  readonly newer: readonly NewerFile[];
  readonly failed: readonly FailedFile[];
  /** Imported files of which some part could not be read; they are counted as imported. */
  readonly withSkipped: readonly FileWithSkipped[];
  /** Files that were cancelled while in work, or dropped before their turn. */
  readonly dropped: readonly QueuedFile[];
  /** Files left out because they belong to a saved page. */
  readonly companions: number;
  readonly junk: number;
  readonly paused: boolean;
  readonly nextId: number;
}

export const emptyQueue: ImportQueue = {
  ...{ waiting: [], running: [], imported: 0, parts: 0, lastSourceId: null, linked: [], newer: [] },
  ...{ failed: [], withSkipped: [], dropped: [], companions: 0, junk: 0, paused: false, nextId: 1 },
};

/** What came of one file. */
export type Outcome =
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export type QueueStep =
  | {
      readonly kind: 'add';
      readonly files: readonly PickedFile[];
      readonly companions: number;
      readonly junk: number;
      /** Named, though they never could be read, such as a folder that may not be opened. */
      readonly unreadable: readonly { readonly file: PickedFile; readonly reason: string }[];
    }
  | { readonly kind: 'begin'; readonly job: string }
  | { readonly kind: 'settle'; readonly job: string; readonly outcome: Outcome }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** Drops what waits; what is in work settles as cancelled when its job has cleared up. */
  | { readonly kind: 'cancel' }
  /** Without ids, every failed file. */
  | { readonly kind: 'retry'; readonly ids: readonly number[] | null }
  /** A newer capture took the place of the one that was held. */
  | { readonly kind: 'replace'; readonly id: number; readonly result: Recaptured }
  | { readonly kind: 'dismiss' };

/** The queue after one step. A step that does not apply leaves it as it is. */
export function advance(queue: ImportQueue, step: QueueStep): ImportQueue {
  switch (step.kind) {
    case 'add':
      return add(queue, step);
    case 'begin': {
      const [first, ...rest] = queue.waiting;
      if (first === undefined || queue.paused) return queue;
      return { ...queue, waiting: rest, running: [...queue.running, { ...first, job: step.job }] };
    }
    case 'settle': {
      const settled = queue.running.find(({ job }) => job === step.job);
      if (settled === undefined) return queue;
      const running = queue.running.filter((each) => each !== settled);
      return settle({ ...queue, running }, { id: settled.id, file: settled.file }, step.outcome);
    }
    case 'pause':
      return isUnderWay(queue) ? { ...queue, paused: true } : queue;
    case 'resume':
      return { ...queue, paused: false };
    case 'cancel':
      return { ...queue, waiting: [], dropped: [...queue.dropped, ...queue.waiting], paused: false };
    case 'retry': {
      const ids = step.ids === null ? null : new Set(step.ids);
      const isChosen = ({ id }: FailedFile) => ids === null || ids.has(id);
      const again = queue.failed.filter(isChosen);
      const failed = queue.failed.filter((each) => !isChosen(each));
      return { ...queue, failed, waiting: [...queue.waiting, ...again.map(({ id, file }) => ({ id, file }))] };
    }
    case 'replace': {
      const { id, result } = step;
      const newer = queue.newer.map((each) => (each.id === id ? { ...each, replaced: result } : each));
      return { ...queue, newer };
    }
    case 'dismiss':
      return isUnderWay(queue) ? queue : { ...emptyQueue, nextId: queue.nextId };
    default:
      return assertNever(step);
  }
}

function add(queue: ImportQueue, step: Extract<QueueStep, { kind: 'add' }>): ImportQueue {
  const { files, unreadable } = step;
  const added = files.map((file, index) => ({ id: queue.nextId + index, file }));
  const first = queue.nextId + files.length;
  const failed = unreadable.map(({ file, reason }, index) => ({ id: first + index, file, reason }));
  // Picking a file again is another way to try it again: a browser reads no file that changed since it was picked.
  const paths = new Set([...files, ...unreadable.map(({ file }) => file)].map(({ path }) => path));
  const stillFailed = queue.failed.filter(({ file }) => !paths.has(file.path));
  return {
    ...queue,
    waiting: [...queue.waiting, ...added],
    failed: [...stillFailed, ...failed],
    companions: queue.companions + step.companions,
    junk: queue.junk + step.junk,
    nextId: first + unreadable.length,
  };
}

function settle(queue: ImportQueue, file: QueuedFile, outcome: Outcome): ImportQueue {
  if (outcome.kind === 'cancelled') return { ...queue, dropped: [...queue.dropped, file] };
  if (outcome.kind === 'failed') return { ...queue, failed: [...queue.failed, { ...file, reason: outcome.reason }] };
  const { sourceId, title, duplicate, parts, skipped, newerOf } = outcome.imported;
  const withSkipped = skipped.length === 0 ? queue.withSkipped : [...queue.withSkipped, { ...file, skipped }];
  const newer =
    newerOf === null ? queue.newer : [...queue.newer, { ...file, sourceId, title, held: newerOf, replaced: null }];
  const after = { ...queue, withSkipped, newer, lastSourceId: sourceId, parts: queue.parts + parts };
  return duplicate
    ? { ...after, linked: [...queue.linked, { ...file, sourceId, title }] }
    : { ...after, imported: queue.imported + 1 };
}

export function isUnderWay({ waiting, running }: ImportQueue): boolean {
  return waiting.length + running.length > 0;
}

/** Whether something of the last import still waits for an answer. */
export function hasOpenEnds({ failed, newer }: ImportQueue): boolean {
  return failed.length > 0 || newer.some(({ replaced }) => replaced === null);
}

/** Files that are over, one way or another. */
export function countDone({ imported, linked, failed, dropped }: ImportQueue): number {
  return imported + linked.length + failed.length + dropped.length;
}

export function countFiles(queue: ImportQueue): number {
  return queue.waiting.length + queue.running.length + countDone(queue);
}
