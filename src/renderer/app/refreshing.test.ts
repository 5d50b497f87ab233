import { describe, expect, it } from 'vitest';
import { createRefreshing, type Moments } from './refreshing.ts';

const frame = 16;

/** A clock that the test moves; each asking takes as long as it says. */
function openClock(askingTakes = 0) {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const asked: number[] = [];
  const later = (run: () => void, milliseconds: number) => {
    const entry = { at: now + milliseconds, run };
    due.push(entry);
    return () => void (due.includes(entry) && due.splice(due.indexOf(entry), 1));
  };
  const moments: Moments = { now: () => now, later, nextFrame: (run) => later(run, frame) };
  const askAgain = () => {
    asked.push(now);
    return new Promise<void>((resolve) => later(resolve, askingTakes));
  };
  const refreshing = createRefreshing(askAgain, moments);
  const pass = async (milliseconds: number) => {
    const until = now + milliseconds;
    for (;;) {
      const next = due.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > until) break;
      due.splice(due.indexOf(next), 1);
      now = next.at;
      next.run();
      // oxlint-disable-next-line no-await-in-loop -- what waits on this moment goes first
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    now = until;
  };
  return { refreshing, asked, pass };
}

describe('asking again', () => {
  // Bug: a change of someone else is seen only after a wait, though nothing else goes on.
  it('comes in the next frame after a quiet time, once for a burst', async () => {
    const { refreshing, asked, pass } = openClock();
    for (let event = 0; event < 3; event += 1) refreshing.changed();
    await pass(1_000);
    expect(asked).toEqual([frame]);
  });

  // Bug: 2,000 imports refetch the whole list 2,000 times.
  it('rests a quarter second while changes keep coming, and misses none', async () => {
    const { refreshing, asked, pass } = openClock(10);
    for (let event = 0; event < 200; event += 1) {
      refreshing.changed();
      await pass(20); // oxlint-disable-line no-await-in-loop -- one event after the other
    }
    const last = 200 * 20;
    await pass(1_000);
    expect(asked.length).toBeLessThanOrEqual(last / 250 + 2);
    expect(asked.length).toBeGreaterThanOrEqual(last / 300);
    expect(asked.at(-1)).toBeGreaterThan(last - 20);
  });

  // Bug: reads that take longer than the rest follow on one another without end.
  it('rests longer where asking takes long', async () => {
    const { refreshing, asked, pass } = openClock(400);
    for (let event = 0; event < 300; event += 1) {
      refreshing.changed();
      await pass(20); // oxlint-disable-line no-await-in-loop -- one event after the other
    }
    expect(asked.length).toBeLessThanOrEqual(6_000 / 1_200 + 1);
  });

  // Bug: a passage that the user marks during an import shows a quarter second late.
  it('shows an own change in the next frame while imports go on', async () => {
    const { refreshing, asked, pass } = openClock(5);
    refreshing.changed();
    await pass(50);
    refreshing.changed();
    await pass(10);
    refreshing.ownChange();
    await pass(frame);
    expect(asked).toEqual([frame, 60 + frame]);
  });

  // Bug: over loopback the event comes after the answer, and waits for its turn among imports.
  it('shows an own change whose event comes after its answer', async () => {
    const { refreshing, asked, pass } = openClock(5);
    refreshing.changed();
    await pass(50);
    refreshing.ownChange();
    await pass(30);
    refreshing.changed();
    await pass(frame);
    expect(asked).toEqual([frame, 80 + frame]);
    // The next one is no own change any more.
    refreshing.changed();
    await pass(100);
    expect(asked).toHaveLength(2);
  });

  it('asks at once where it is told to, and nothing after it was stopped', async () => {
    const { refreshing, asked, pass } = openClock(5);
    const fresh = refreshing.now();
    await pass(5);
    await fresh;
    expect(asked).toEqual([0]);
    refreshing.changed();
    refreshing.stop();
    await pass(1_000);
    expect(asked).toHaveLength(1);
  });
});
