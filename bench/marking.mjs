// Measures the reader and the table of passages with very many passages, in Chromium, beside the same article without any.
// usage: node bench/marking.mjs [--passages N] [--in-one N] [--characters N] [--keep FILE] [--window FOLDER]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from './importing/sendReads.mjs';
import { makeMarkedCase } from './marking/madeMarks.mjs';
import { madeVocabularies, seeded } from './searching/madeWords.mjs';

const frame = 1_000 / 60;
/** Frames late by half of one and more count as dropped. */
const late = 1.5 * frame;
const limits = { painted: 50, dropped: 0.02, longer: 2 * frame };

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    'in-one': { type: 'string', default: '2000' },
    characters: { type: 'string', default: '120000' },
    keep: { type: 'string' },
    window: { type: 'string', default: 'out' },
  },
});
if (!existsSync(join(values.window, 'main', 'loopback.js'))) {
  console.log(`not measured: there is no built workbench in ${values.window}; npm run build makes one`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'bench-marking-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const key = { path: values.keep ?? join(folder, 'made.plumb'), passphrase: '' };
const load = () => loadavg()[0].toFixed(1);
console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, load ${load()}`);
const sizes = {
  passages: Number(values.passages),
  inOne: Number(values['in-one']),
  characters: Number(values.characters),
  articles: 80,
};
if (!existsSync(key.path)) await makeMarkedCase(key, sizes, madeVocabularies(seeded(7))[0], seeded(19));
console.log(`${sizes.passages} passages, ${sizes.inOne} of them in one article of ${sizes.characters} characters`);

const { markInWindow } = await import('./marking/markInWindow.mjs');
const measured = await markInWindow(values.window, key);
console.log(`\nframes while scrolling, ms between them            p50     p95     max   late by half a frame`);
const bare = tellFrames('the article without passages', measured.Bare);
const marked = tellFrames(`the same with ${sizes.inOne}`, measured.Marked);
const table = tellFrames(`the table of ${sizes.passages}`, measured.table);
console.log(`\nms until painted                                   p50     p95     max`);
const clicked = tell('a click on a passage: it is selected', measured.click);
const looked = tell('H: the words look marked', measured.looks);
tell('H: the passage itself is drawn', measured.drawn);
const stepped = tell('an arrow key in the table', measured.lines);
console.log(`load ${load()}`);

const verdicts = [
  [
    marked.dropped <= bare.dropped + limits.dropped,
    `late frames within ${100 * limits.dropped} % of the bare article's`,
  ],
  [marked.max <= bare.max + limits.longer, `longest gap within two frames of the bare article's`],
  [
    table.dropped <= bare.dropped + limits.dropped,
    `the table's late frames within ${100 * limits.dropped} % of the bare article's`,
  ],
  [clicked <= limits.painted, `selection painted within ${limits.painted} ms at p95 (${clicked.toFixed(0)})`],
  [looked <= limits.painted, `mark painted within ${limits.painted} ms at p95 (${looked.toFixed(0)})`],
  [stepped <= limits.painted, `a step in the table painted within ${limits.painted} ms at p95 (${stepped.toFixed(0)})`],
];
console.log('');
for (const [holds, words] of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
process.exitCode = verdicts.every(([holds]) => holds) ? 0 : 1;

function tellFrames(name, gaps) {
  const dropped = gaps.filter((gap) => gap > late).length / gaps.length;
  const max = Math.max(...gaps);
  console.log(`  ${name.padEnd(44)} ${figures(gaps)}   ${(100 * dropped).toFixed(1)} % of ${gaps.length}`);
  return { dropped, max };
}

/** The 95th of a hundred; what was never painted counts as five seconds. */
function tell(name, taken) {
  const known = taken.map((ms) => ms ?? 5_000);
  console.log(`  ${name.padEnd(44)} ${figures(known)}`);
  return percentile(known, 0.95);
}

function figures(values) {
  return [percentile(values, 0.5), percentile(values, 0.95), Math.max(...values)]
    .map((ms) => ms.toFixed(1).padStart(7))
    .join(' ');
}
