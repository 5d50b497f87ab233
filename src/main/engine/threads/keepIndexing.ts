import type { WritableDatabase } from '../store/Database.ts';
import { indexWaiting } from '../searching/indexThings.ts';

export interface Indexing {
  /** Goes on where something may wait to be indexed. */
  wake(): void;
  stop(): void;
}

/** Indexes what waits in short transactions of its own, one at a time, between which changes and steps have their turn. */
export function keepIndexing(database: WritableDatabase): Indexing {
  let next: NodeJS.Immediate | null = null;
  let stopped = false;
  const step = (): void => {
    next = null;
    if (stopped) return;
    try {
      if (indexWaiting(database)) next = setImmediate(step);
    } catch {
      // A full disk must not end the thread that writes: it goes on waiting, and is tried again after the next change.
    }
  };
  return {
    wake() {
      if (!stopped) next ??= setImmediate(step);
    },
    stop() {
      stopped = true;
      if (next !== null) clearImmediate(next);
    },
  };
}
