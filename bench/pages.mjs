// Measures the import of many saved pages through the desk's real threads against the bare cost of parsing and extracting the same
// pages on one thread in the same run, what the host's event loop and its reads do meanwhile, and whether memory stays flat.
// usage: node bench/pages.mjs [--pages N] [--at-once N] [--rest SECONDS] [--encrypted] [DIRECTORY]
// DIRECTORY holds html/<id>.html; copies with small edits are made in a temporary folder and deleted.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { percentile } from './importing/sendReads.mjs';
import { writeSavedPages } from './pages/savedPages.mjs';

const limits = { ratio: 1.5, loop: 50, growth: 1.25 };
const { values, positionals } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    'at-once': { type: 'string', default: '2' },
    rest: { type: 'string', default: '3' },
    encrypted: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const directory =
  positionals[0] ?? fileURLToPath(new URL('../../shared/benchmarks/article-extraction', import.meta.url));
if (!existsSync(join(directory, 'html'))) {
  console.error(`"${directory}" holds no folder html. Name the benchmark's directory: node bench/pages.mjs DIRECTORY`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
mkdirSync(join(folder, 'saved'));
const paths = writeSavedPages(join(directory, 'html'), join(folder, 'saved'), Number(values.pages));
const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load ${load()}`,
);
console.log(`${paths.length} saved pages, ${(size / 1e6).toFixed(0)} MB; ${values['at-once']} at once`);

// The bare cost is measured before and after, since other work on the machine comes and goes.
const before = await runApart('bareReading.mjs', { paths });
const desk = await runApart('throughDesk.mjs', {
  ...{ folder, paths, atOnce: Number(values['at-once']), restSeconds: Number(values.rest) },
  passphrase: values.encrypted ? 'a long enough phrase' : '',
});
const after = await runApart('bareReading.mjs', { paths });
const bare = (before.took + after.took) / 2;
const ratio = desk.took / bare;
console.log(`bare parsing and extracting: ${seconds(before.took)} before, ${seconds(after.took)} after; ${each(bare)}`);
console.log(
  `imported through the desk: ${seconds(desk.took)}; ${each(desk.took)}; ${desk.sources} sources, ${desk.failed} failed`,
);
console.log(
  `memory of the host at 25, 50, 75 and 100 %: ${desk.memory.map((value) => value.toFixed(0)).join(', ')} MB`,
);
for (const [when, { loop, reads }] of [
  ['at rest', desk.rest],
  ['importing', desk.importing],
]) {
  console.log(
    `event loop ${when}: max ${loop.max.toFixed(1)}, p99 ${loop.p99.toFixed(1)} ms; gaps over 50 ms ${loop.gapsOver50}, longest ${loop.longest.gap.toFixed(1)} of which ${loop.longest.waited.toFixed(1)} waiting for a processor`,
  );
  for (const [name, times] of Object.entries(reads))
    console.log(
      `  ${name.padEnd(15)} p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}, max ${percentile(times, 1).toFixed(1)} ms (${times.length} reads)`,
    );
}
const growth = desk.memory[3] / desk.memory[1];
const verdicts = [
  [ratio <= limits.ratio, `importing takes ${ratio.toFixed(2)} times the bare cost (limit ${limits.ratio})`],
  [
    desk.importing.loop.p99 <= limits.loop,
    `the event loop's p99 is ${desk.importing.loop.p99.toFixed(1)} ms (limit ${limits.loop})`,
  ],
  [
    growth <= limits.growth,
    `memory at the end is ${growth.toFixed(2)} times that at the half (limit ${limits.growth})`,
  ],
];
console.log(`load ${load()}`);
for (const [holds, words] of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
process.exitCode = verdicts.every(([holds]) => holds) ? 0 : 1;

async function runApart(module, input) {
  // Thousands of paths are too long for a command line.
  const words = join(folder, 'input.json');
  writeFileSync(words, JSON.stringify(input));
  const child = fork(fileURLToPath(new URL(`./pages/${module}`, import.meta.url)), [words]);
  const [figures] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (figures === null) throw new Error(`${module} ended before it had measured.`);
  return figures;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function each(milliseconds) {
  return `${(milliseconds / paths.length).toFixed(1)} ms a page`;
}

function load() {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
