import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const between = 20;

/**
 * Runs a program with this Node: milliseconds from its start to its end, and the most memory it had, in MB (null where the system
 * keeps no /proc): of the process itself as the system counts it, and of the processes under it their shares of it (PSS), looked at every 20 ms.
 */
export async function measuredRun(words) {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit').then(([code]) => ({ code, took: performance.now() - began }));
  const over = new AbortController();
  const watching = (async () => {
    const most = { own: null, under: 0 };
    while (!over.signal.aborted) {
      most.own = ownPeak(child.pid) ?? most.own;
      most.under = Math.max(most.under, shareOf(under(child.pid)));
      await setTimeout(between);
    }
    return most;
  })();
  const { code, took } = await ended;
  over.abort();
  const memory = await watching;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said}`);
  return { took, own: memory.own, under: memory.under };
}

function ownPeak(id) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readProcess(id, 'status'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}

function shareOf(ids) {
  const kilobytes = ids.map((id) => Number(/^Pss:\s+(\d+)/m.exec(readProcess(id, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_024;
}

/** Every process that a process started, and those that these started. */
function under(root) {
  const parents = new Map();
  for (const id of processes()) {
    const parent = Number(/\) \S (\d+)/.exec(readProcess(id, 'stat'))?.[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), id]);
  }
  const found = [];
  const open = [root];
  while (open.length > 0) {
    const children = parents.get(open.pop()) ?? [];
    found.push(...children);
    open.push(...children);
  }
  return found;
}

function processes() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function readProcess(id, name) {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
