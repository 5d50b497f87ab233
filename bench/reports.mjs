// Measures the export of a report of 30 pages, 100 footnotes and 10 charts against Chromium's print of the same content, one of 300
// pages and 2,000 footnotes by itself, and in the built workbench the preview of an edit of one of 10 pages.
// usage: node bench/reports.mjs [--rounds N] [--previews N] [--keep FOLDER]
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeReports } from './reports/madeReports.mjs';
import { measuredRun } from './reports/measuredRun.mjs';
import { countPages } from './reports/countPages.mjs';
import { previewInWindow } from './reports/previewInWindow.mjs';

/** MB of an export of 30 pages, and milliseconds of a preview. */
const limits = { memory: 250, preview: 300 };
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    previews: { type: 'string', default: '9' },
    keep: { type: 'string' },
  },
});
const built = fileURLToPath(new URL('../out', import.meta.url));
const plumb = join(built, 'main', 'plumb.js');
if (!existsSync(plumb)) {
  console.error('There is no build. Run npm run build first.');
  process.exit(2);
}
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-reports-'));
if (values.keep === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
else mkdirSync(folder, { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const at = (name) => join(folder, name);

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
);
const thirty = { title: 'Thirty', sections: 17, notes: 100, charts: 10, sentences: 25 };
const ten = { title: 'Ten', sections: 6, notes: 33, charts: 3, sentences: 25 };
const hundreds = { title: 'Hundreds', sections: 96, notes: 2_000, charts: 10, sentences: 60 };
await makeReports(at('thirty.plumb'), { points: 90, estimates: 10, reports: [thirty] });
await makeReports(at('ten.plumb'), { points: 30, estimates: 3, reports: [ten] });
await makeReports(at('hundreds.plumb'), { points: 400, estimates: 10, reports: [hundreds] });
await measuredRun([plumb, 'report', at('thirty.plumb'), '-o', at('thirty.html')]);

const chromiumPrint = fileURLToPath(new URL('reports/chromiumPrint.mjs', import.meta.url));
const ours = [];
const theirs = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  ours.push(await measuredRun([plumb, 'report', at('thirty.plumb'), '-o', at('ours.pdf')]));
  theirs.push(await measuredRun([chromiumPrint, at('thirty.html'), at('theirs.pdf')]));
}
const large = await measuredRun([plumb, 'report', at('hundreds.plumb'), '-o', at('hundreds.pdf')]);
const own = { took: median(ours.map(({ took }) => took)), memory: Math.max(...ours.map(({ own: one }) => one)) };
const chromium = {
  took: median(theirs.map(({ took }) => took)),
  memory: Math.max(...theirs.map(({ under }) => under)),
};
for (const [name, file, { took, memory }] of [
  ['plumb report, start to file', 'ours.pdf', own],
  ["Chromium's print, launch to close", 'theirs.pdf', chromium],
  ['300 pages, 2,000 notes', 'hundreds.pdf', { took: large.took, memory: large.own }],
])
  console.log(
    `${name.padEnd(34)} ${(took / 1_000).toFixed(2)} s, ${memory.toFixed(0)} MB, ${await countPages(at(file))} pages, ${(statSync(at(file)).size / 1_000).toFixed(0)} kB`,
  );
const preview = await previewInWindow(built, at('ten.plumb'), Number(values.previews));
console.log(
  `preview of an edit, ${preview.pages} pages: set by the engine in ${median(preview.engine).toFixed(0)} ms, shown after ${median(preview.shown).toFixed(0)} ms (${Math.min(...preview.shown).toFixed(0)} to ${Math.max(...preview.shown).toFixed(0)})`,
);
const verdicts = [
  [
    own.took <= chromium.took,
    `an export takes ${(own.took / chromium.took).toFixed(2)} times as long as Chromium's print`,
  ],
  [own.memory < limits.memory, `an export takes ${own.memory.toFixed(0)} MB (limit ${limits.memory})`],
  [
    median(preview.shown) <= limits.preview,
    `a preview takes ${median(preview.shown).toFixed(0)} ms (limit ${limits.preview})`,
  ],
];
for (const [holds, words] of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
process.exitCode = verdicts.every(([holds]) => holds) ? 0 : 1;

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
