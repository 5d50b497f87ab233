import { describe, expect, it } from 'vitest';
import type { Imported } from '#shared/contract/sources.ts';
import { advance, countDone, countFiles, emptyQueue, type Outcome, type PickedFile } from './importQueue.ts';
import { createRunningQueue, type RunningQueue } from './runQueue.ts';

function picked(path: string): PickedFile {
  return { path, read: () => Promise.resolve(new File(['words'], path)) };
}

function imported(title: string, more: Partial<Imported> = {}): Outcome {
  const facts = { sourceId: `source-${title}`, kind: 'article', title, duplicate: false } as const;
  return {
    kind: 'imported',
    imported: { ...facts, blocks: 1, rows: 0, parts: 0, skipped: [], newerOf: null, ...more },
  };
}

interface Bench {
  readonly queue: RunningQueue;
  /** Files handed to the engine, in order. */
  readonly begun: string[];
  readonly cancelled: string[];
  readonly add: (...paths: readonly string[]) => void;
  /** Ends the file of this path, and lets the queue go on. */
  readonly end: (path: string, outcome?: Outcome) => Promise<void>;
  readonly signalOf: (path: string) => AbortSignal | undefined;
}

/** A queue whose files end when the test says so. */
function openBench(atOnce = 1): Bench {
  const begun: string[] = [];
  const cancelled: string[] = [];
  const ends = new Map<string, (outcome: Outcome) => void>();
  const signals = new Map<string, AbortSignal>();
  let jobs = 0;
  const queue = createRunningQueue({
    atOnce,
    newJob: () => `job-${++jobs}`,
    cancelJob: (job) => void cancelled.push(job),
    importFile(file, _job, signal) {
      begun.push(file.path);
      signals.set(file.path, signal);
      return new Promise((resolve) => ends.set(file.path, resolve));
    },
  });
  return {
    ...{ queue, begun, cancelled },
    add: (...paths) => queue.add({ files: paths.map(picked), companions: 0, junk: 0, unreadable: [] }),
    signalOf: (path) => signals.get(path),
    async end(path, outcome = imported(path)) {
      ends.get(path)?.(outcome);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('the queue', () => {
  // Bug: files come in out of order, or all at once.
  it('takes files in order, as many at once as it may', async () => {
    const { queue, begun, add, end } = openBench(2);
    add('a', 'b', 'c');
    add('d');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(queue.snapshot().running.map(({ file }) => file.path)).toEqual(['a', 'c']);
    for (const path of ['a', 'c', 'd']) await end(path); // oxlint-disable-line no-await-in-loop -- one after the other
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect(queue.snapshot()).toMatchObject({ imported: 4, waiting: [], running: [] });
  });

  // Bug: the first failure ends the import of all that come after it.
  it('goes on after a failure, and names it', async () => {
    const { queue, begun, add, end } = openBench();
    add('a', 'b', 'c');
    await end('a', { kind: 'failed', reason: '"a" is empty' });
    await end('b', imported('b', { duplicate: true, title: 'Known' }));
    await end('c', imported('c', { parts: 2, skipped: [{ name: 'inner.bin', reason: 'of no known kind' }] }));
    expect(begun).toEqual(['a', 'b', 'c']);
    const { failed, linked, withSkipped, ...rest } = queue.snapshot();
    expect(failed).toMatchObject([{ reason: '"a" is empty', file: { path: 'a' } }]);
    expect(linked).toMatchObject([{ title: 'Known', file: { path: 'b' } }]);
    expect(withSkipped).toMatchObject([{ file: { path: 'c' }, skipped: [{ name: 'inner.bin' }] }]);
    expect(rest).toMatchObject({ imported: 1, parts: 2, lastSourceId: 'source-c' });
  });

  // Bug: pausing lets further files begin, or resuming begins none.
  it('begins nothing while paused, ends what is in work, and goes on where it was', async () => {
    const { queue, begun, add, end } = openBench();
    add('a', 'b', 'c');
    queue.pause();
    await end('a');
    expect(begun).toEqual(['a']);
    expect(queue.snapshot()).toMatchObject({ imported: 1, paused: true });
    queue.resume();
    expect(begun).toEqual(['a', 'b']);
  });

  // Bug: what waits begins after the cancelling, or what was imported is forgotten.
  it('cancels the file in work and drops the rest; what is done stays', async () => {
    const { queue, begun, cancelled, add, end, signalOf } = openBench();
    add('a', 'b', 'c');
    await end('a');
    queue.cancel();
    expect(cancelled).toEqual(['job-2']);
    expect(signalOf('b')?.aborted).toBe(true);
    expect(queue.snapshot().running).toHaveLength(1);
    await end('b', { kind: 'cancelled' });
    expect(begun).toEqual(['a', 'b']);
    expect(queue.snapshot()).toMatchObject({ imported: 1, running: [], waiting: [], failed: [] });
    expect(queue.snapshot().dropped.map(({ file }) => file.path)).toEqual(['c', 'b']);
  });

  // Bug: cancelling while paused leaves the queue paused, and the next import never begins.
  it('works again after it was cancelled while paused', async () => {
    const { queue, begun, add, end } = openBench();
    add('a', 'b');
    queue.pause();
    queue.cancel();
    await end('a', { kind: 'cancelled' });
    queue.dismiss();
    add('c');
    expect(begun).toEqual(['a', 'c']);
  });

  // Bug: a retried file is counted twice, or those that were not chosen are tried too.
  it('retries one file or all that failed', async () => {
    const { queue, begun, add, end } = openBench(3);
    add('a', 'b', 'c');
    for (const path of ['a', 'b', 'c']) await end(path, { kind: 'failed', reason: 'broken' }); // oxlint-disable-line no-await-in-loop -- one after the other
    queue.retry([2]);
    expect(begun).toEqual(['a', 'b', 'c', 'b']);
    await end('b');
    expect(queue.snapshot().failed.map(({ file }) => file.path)).toEqual(['a', 'c']);
    queue.retry(null);
    expect(begun.slice(4)).toEqual(['a', 'c']);
    expect(countFiles(queue.snapshot())).toBe(3);
    await end('a');
    await end('c', { kind: 'failed', reason: 'still broken' });
    expect(countDone(queue.snapshot())).toBe(3);
    expect(queue.snapshot().failed).toMatchObject([{ reason: 'still broken' }]);
  });

  // Bug: a file that failed, was mended and picked again stands in the summary as failed and as imported.
  it('takes a file that is picked again for a retry', async () => {
    const { queue, add, end } = openBench(2);
    add('a', 'b');
    for (const path of ['a', 'b']) await end(path, { kind: 'failed', reason: 'broken' }); // oxlint-disable-line no-await-in-loop -- one after the other
    add('a');
    await end('a');
    expect(queue.snapshot()).toMatchObject({ imported: 1, failed: [{ file: { path: 'b' } }] });
  });

  // Bug: the summary is dismissed under work that goes on unseen.
  it('can be dismissed only when it is over', async () => {
    const { queue, add, end } = openBench();
    add('a');
    queue.dismiss();
    expect(queue.snapshot().running).toHaveLength(1);
    const over = queue.idle();
    await end('a');
    expect((await over).imported).toBe(1);
    queue.dismiss();
    expect(countFiles(queue.snapshot())).toBe(0);
  });

  // Bug: a folder that may not be opened is passed over in silence.
  it('names what could never be read among the failed, and counts what was left out', () => {
    const unreadable = [{ file: picked('locked'), reason: 'may not be opened' }];
    const queue = advance(emptyQueue, { kind: 'add', files: [picked('a')], companions: 14, junk: 2, unreadable });
    expect(queue).toMatchObject({ companions: 14, junk: 2, failed: [{ reason: 'may not be opened' }] });
    expect(countFiles(queue)).toBe(2);
  });

  // Bug: thousands of files make each step dear, and the window stutters.
  it('works through ten thousand files without a noticeable cost of its own', async () => {
    const queue = createRunningQueue({
      ...{ atOnce: 2, newJob: () => crypto.randomUUID(), cancelJob: () => undefined },
      importFile: (file) => Promise.resolve(imported(file.path)),
    });
    const files = Array.from({ length: 10_000 }, (_, index) => picked(`file ${index}`));
    const began = performance.now();
    queue.add({ files, companions: 0, junk: 0, unreadable: [] });
    expect((await queue.idle()).imported).toBe(10_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
