// Runs the measurements one after the other, never two at once, and sums up which kept their limits.
// usage: npm run bench [-- NAME...]   NAME is one of extraction, facts, dates, quantities, anchoring, pages, searching, points, marking, importing, estimating, sheet, reports; without a name, all of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const benches = [
  'extraction',
  'facts',
  'dates',
  'quantities',
  'anchoring',
  'pages',
  'searching',
  'points',
  'marking',
  'importing',
  'estimating',
  'sheet',
  'reports',
];
/** How a bench ends that has nothing to measure: no pages, no build. It has said so itself. */
const notMeasured = 2;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement "${unknown.join('", "')}". There are ${benches.join(', ')}.`);
  process.exit(2);
}

const outcomes = [];
for (const name of benches.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const path = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  console.log(`\n== ${name}`);
  if (!existsSync(path)) {
    console.log(`skipped: there is no bench/${name}.mjs`);
    outcomes.push([name, 'skipped']);
    continue;
  }
  const began = performance.now();
  const [code] = await once(spawn(process.execPath, [path], { stdio: 'inherit' }), 'exit');
  const took = `${((performance.now() - began) / 1_000).toFixed(0)} s`;
  outcomes.push([name, code === 0 ? `done in ${took}` : code === notMeasured ? 'not measured' : `FAILS (${code})`]);
}
console.log('\n== all');
for (const [name, words] of outcomes) console.log(`${name.padEnd(11)} ${words}`);
process.exitCode = outcomes.some(([, words]) => words.startsWith('FAILS')) ? 1 : 0;
