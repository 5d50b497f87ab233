// Measures work while a large table is imported: how long the host's event loop stands still, how late reads are answered beside
// the same reads at rest, what cancelling takes and keeps, and how fast the rows come in, plain and encrypted.
// usage: node bench/importing.mjs [--rows N] [--rest SECONDS] [--built FOLDER] [--only WORDS]   (after a build)
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bareImport } from './importing/bareImport.mjs';
import { percentile } from './importing/sendReads.mjs';
import { writeShipmentTable } from './importing/shipmentTable.mjs';
import { throughLoopback } from './importing/throughLoopback.mjs';

const limits = { loop: 50, read: 50, cancel: 200 };
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    rest: { type: 'string', default: '5' },
    built: { type: 'string', default: fileURLToPath(new URL('../out', import.meta.url)) },
    only: { type: 'string', default: '' },
  },
});
if (!existsSync(join(values.built, 'main', 'loopback.js'))) {
  console.error(`There is no built loopback host in "${values.built}". Build first: npm run build`);
  process.exit(2);
}

const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'bench-importing-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const table = join(folder, 'table.csv');
const other = join(folder, 'other.csv');
writeShipmentTable(table, rows, 7);
writeShipmentTable(other, rows, 8);

const verdicts = [];
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
);
console.log(
  `${rows} rows in 8 columns, ${(statSync(table).size / 1e6).toFixed(1)} MB; each of 5 reads 20 times a second; load ${load()}`,
);

const runs = [
  { name: 'in process, plain', passphrase: '', run: inProcess },
  { name: 'loopback, plain', passphrase: '', run: (settings) => throughLoopback(values.built, settings) },
  { name: 'in process, encrypted', passphrase: 'a long enough phrase', run: inProcess },
  {
    name: 'loopback, encrypted',
    passphrase: 'a long enough phrase',
    run: (settings) => throughLoopback(values.built, settings),
  },
].filter(({ name }) => name.includes(values.only));
const took = new Map();
for (const { name, passphrase, run } of runs) {
  const own = join(folder, name.replaceAll(/\W+/g, '-'));
  mkdirSync(own);
  const before = processorTimes();
  const figures = await run({ folder: own, table, other, passphrase, restSeconds: Number(values.rest) });
  const after = processorTimes();
  took.set(name, figures.full.took);
  tell(name, figures);
  if (after.all > before.all) {
    const [idle, stolen] = ['idle', 'stolen'].map(
      (part) => (100 * (after[part] - before[part])) / (after.all - before.all),
    );
    console.log(`  the machine meanwhile: ${one(idle)} % idle, ${one(stolen)} % taken by its own host; load ${load()}`);
  }
  rmSync(own, { recursive: true });
}
for (const where of ['in process', 'loopback']) {
  const plain = took.get(`${where}, plain`);
  const encrypted = took.get(`${where}, encrypted`);
  if (plain && encrypted)
    console.log(`\n${where}: encrypted takes ${(encrypted / plain).toFixed(2)} times as long as plain`);
}
const bare = await bareImport(table, { path: join(folder, 'bare.plumb'), passphrase: '' });
const locked = await bareImport(table, { path: join(folder, 'locked.plumb'), passphrase: 'a long enough phrase' });
const bareRatio = (locked.writing / bare.writing).toFixed(2);
console.log(
  `bare, one thread: reading the table twice ${whole(bare.reading)}, writing its rows ${whole(bare.writing)}, encrypted ${whole(locked.writing)} (${bareRatio} times)`,
);
console.log(`load ${load()}\n`);
for (const { holds, words } of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;

async function inProcess(settings) {
  const child = fork(fileURLToPath(new URL('./importing/inProcess.mjs', import.meta.url)), [JSON.stringify(settings)]);
  const [{ figures }] = await once(child, 'message');
  return figures;
}

function tell(name, { rest, full, cancelled }) {
  console.log(`\n${name}`);
  console.log(
    `  import  ${whole(full.took)}, ${Math.round((full.rows / full.took) * 1_000)} rows/s, peak memory ${whole(full.loop.peakMemory, 'MB')} (at rest ${whole(rest.loop.memory, 'MB')})`,
  );
  for (const [when, { loop }] of [
    ['at rest', rest],
    ['importing', full],
    ['cancelling', cancelled],
  ]) {
    const { gap, worked, waited } = loop.longest;
    console.log(
      `  loop ${when.padEnd(10)}  max ${one(loop.max)}  p99 ${one(loop.p99)}  gaps over 20 ms ${loop.gapsOver20}, over 50 ms ${loop.gapsOver50}`,
    );
    console.log(
      `    longest gap ${one(gap)}: worked ${one(worked)}, waited for a processor ${one(waited)}; longest without such waiting ${one(loop.longestOwn)}`,
    );
  }
  console.log(
    '  reads, p50 / p95 / max in ms        at rest               importing             cancelling        p95 ratio',
  );
  for (const method of [...Object.keys(rest.reads), 'all']) {
    const [quiet, busy, end] = [rest, full, cancelled].map(({ reads }) =>
      method === 'all' ? Object.values(reads).flat() : reads[method],
    );
    const ratio = percentile(busy, 0.95) / percentile(quiet, 0.95);
    console.log(
      `    ${method.padEnd(16)}  ${[quiet, busy, end].map(spread).join('  ')}  ${ratio.toFixed(1).padStart(6)}`,
    );
  }
  console.log(
    `  marking a passage while importing   ${spread(full.marks)} (${full.marks.length} marks), while cancelled rows are cleared ${one(cancelled.markWhileClearing)}`,
  );
  console.log(
    `  cancelled at ${cancelled.rowsStaged} rows: answered in ${one(cancelled.answered)}, all cleared in ${one(cancelled.cleared)} ms`,
  );
  judge(name, rest, full, cancelled);
}

function judge(name, rest, full, cancelled) {
  const say = (holds, words) => verdicts.push({ holds, words: `${name}: ${words}` });
  const loop = Math.max(...[full, cancelled].flatMap(({ loop }) => [loop.max, loop.longest.gap]));
  const own = Math.max(...[full, cancelled].map(({ loop }) => loop.longestOwn));
  say(
    loop <= limits.loop,
    `event loop late by at most ${one(loop)} ms, ${one(own)} without waiting for a processor (limit ${limits.loop})`,
  );
  const slowest = Math.max(
    ...[full, cancelled].flatMap(({ reads }) => Object.values(reads).map((times) => percentile(times, 0.95))),
  );
  say(slowest < limits.read, `the slowest method's reads have p95 ${one(slowest)} ms (limit ${limits.read})`);
  say(
    cancelled.answered < limits.cancel,
    `cancelling is answered in ${one(cancelled.answered)} ms (limit ${limits.cancel})`,
  );
  say(cancelled.code === 'cancelled' && cancelled.kept, 'what was marked meanwhile survives the cancelled import');
  const same = JSON.stringify(cancelled.before) === JSON.stringify(cancelled.after);
  say(
    same && cancelled.after.staged === 0,
    `nothing of the cancelled import stays (${cancelled.after.captures} captures before and after)`,
  );
  say(cancelled.holds, 'the case verifies afterwards');
}

function spread(times) {
  return [0.5, 0.95, 1].map((part) => one(percentile(times, part)).padStart(6)).join('/');
}

function one(milliseconds) {
  return milliseconds.toFixed(1);
}

function whole(amount, unit = 'ms') {
  return `${Math.round(amount)} ${unit}`;
}

/** Ticks since the machine started, on Linux: a machine that is busy with other things measures those too. */
function processorTimes() {
  if (process.platform !== 'linux') return { all: 0, idle: 0, stolen: 0 };
  const ticks = readFileSync('/proc/stat', 'latin1').split('\n')[0].split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, ticks) => sum + ticks), idle: ticks[3] + ticks[4], stolen: ticks[7] };
}

function load() {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
