import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Watches the event loop of the process that it is loaded into. Loaded with `--import` into a host that was started with a line
// to its parent (`ipc`), it answers the words `start` and `stop`, so a built host is watched without a change to it.

const tick = 2;
const isLinux = process.platform === 'linux';
const schedule = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Two witnesses: Node's own histogram, and the gaps of a timer of 2 ms, each with what the main thread did in the longest: worked on
 * a processor, or was ready and waited for one that other threads had. What is left of it went to sleeping in a call, or to the timer.
 */
export function watchLoop() {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  let longest = { gap: 0, worked: 0, waited: 0 };
  const longestOwn = { gap: 0 };
  const over = { 20: 0, 50: 0 };
  let last = performance.now();
  let before = threadTimes();
  const timer = setInterval(() => {
    const { now, times } = lookTogether();
    const gap = now - last;
    const waited = times.waited - before.waited;
    if (gap > longest.gap) longest = { gap, worked: times.worked - before.worked, waited };
    longestOwn.gap = Math.max(longestOwn.gap, gap - waited);
    for (const limit of [20, 50]) if (gap > limit) over[limit] += 1;
    last = now;
    before = times;
  }, tick);
  return () => {
    clearInterval(timer);
    histogram.disable();
    const { max, mean } = histogram;
    return {
      ...{ max: max / 1e6, mean: mean / 1e6, p99: histogram.percentile(99) / 1e6 },
      ...{ longest, longestOwn: longestOwn.gap, gapsOver20: over[20], gapsOver50: over[50] },
      ...{ memory: process.memoryUsage.rss() / 2 ** 20, peakMemory: process.resourceUsage().maxRSS / 2 ** 10 },
    };
  };
}

/** The clock and the thread's times of one moment: looked at again where the thread lost its processor between the two. */
function lookTogether() {
  for (;;) {
    const before = performance.now();
    const times = threadTimes();
    const now = performance.now();
    if (now - before < 1) return { now, times };
  }
}

/** Milliseconds that the main thread worked on a processor, and waited for one (on Linux; elsewhere that is not told and counts as 0). */
function threadTimes() {
  const { user, system } = process.threadCpuUsage();
  return {
    worked: (user + system) / 1_000,
    waited: isLinux ? Number(readFileSync(schedule, 'latin1').split(' ')[1]) / 1e6 : 0,
  };
}

if (process.send !== undefined) {
  let stop = null;
  process.on('message', (word) => {
    if (word === 'start') stop = watchLoop();
    if (word === 'stop') process.send(stop());
  });
  // A host whose measuring program is gone ends as it does when it is told to.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
