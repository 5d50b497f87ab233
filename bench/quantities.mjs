// Scores the quantities found in news sentences with the benchmark's own scorer, and counts sentences a second on one core, beside the
// bare cost of cutting the same sentences at their spaces and looking for one digit.
// usage: node bench/quantities.mjs [--misses N] [DIRECTORY]
// DIRECTORY holds score-quantities.mjs and newsquant/sentences.json; --misses N prints the first N that are not found.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmarkName } from '../src/shared/quantities/benchmarkName.ts';
import { findQuantities } from '../src/shared/quantities/findQuantities.ts';
import { readQuantities } from '../src/shared/quantities/readQuantities.ts';

/** Least sentences a second, and the published F1 of CQE (EMNLP 2023) on all of the benchmark. */
const leastPerSecond = 10_000;
const published = { value: 92.0, 'value+unit': 85.6, 'value+change': 88.1 };

const beside = fileURLToPath(new URL('../../shared/benchmarks', import.meta.url));
const { values, positionals } = parseArgs({
  options: { misses: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const directory = positionals[0] ?? beside;
const gold = join(directory, 'newsquant', 'sentences.json');
if (!existsSync(gold)) {
  console.error(`There is no "${gold}". Name the benchmark's directory: node bench/quantities.mjs DIRECTORY`);
  process.exit(2);
}

const texts = JSON.parse(readFileSync(gold, 'utf8')).map(({ text }) => text);
const fails = [...score(), ...measure()];
for (const line of fails) console.log(`FAILS: ${line}`);
process.exitCode = fails.length > 0 ? 1 : 0;

function score() {
  const predictions = texts.map((text) => ({
    quantities: readQuantities(text).map((quantity) => ({
      value: quantity.values.length === 2 ? quantity.values : quantity.values[0],
      unit: benchmarkName(quantity),
      change: quantity.change,
    })),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'plumb-bench-'));
  const file = join(folder, 'predictions.json');
  writeFileSync(file, JSON.stringify(predictions));
  const scorer = join(directory, 'score-quantities.mjs');
  const printed = execFileSync(process.execPath, [scorer, gold, file], {
    encoding: 'utf8',
    env: { ...process.env, MISSES: values.misses },
  });
  rmSync(folder, { recursive: true });
  console.log(printed.trimEnd());
  return Object.entries(published).flatMap(([name, least]) => {
    const f1 = Number(/F1 ([\d.]+)/.exec(printed.split('\n').find((line) => line.startsWith(`${name} `)) ?? '')?.[1]);
    return f1 > least ? [] : [`${name} F1 ${f1} is not above ${least}`];
  });
}

function measure() {
  const rounds = { plumb: [], bare: [] };
  // The first rounds are for warming up; the two take turns, so that a busy machine slows both.
  for (let round = 0; round < 12; round += 1) {
    const plumb = perSecond(findQuantities);
    const bare = perSecond((text) => text.split(' ').filter((word) => /\d/.test(word)));
    if (round < 3) continue;
    rounds.plumb.push(plumb);
    rounds.bare.push(bare);
  }
  const [plumb, bare] = [median(rounds.plumb), median(rounds.bare)];
  console.log(
    `${rounded(plumb)} sentences a second; split at spaces and one expression a word ${rounded(bare)} (${(bare / plumb).toFixed(1)} times as many)`,
  );
  return plumb >= leastPerSecond
    ? []
    : [`${rounded(plumb)} sentences a second are fewer than ${rounded(leastPerSecond)}`];
}

function perSecond(find) {
  const began = performance.now();
  let found = 0;
  for (let round = 0; round < 10; round += 1) for (const text of texts) found += find(text).length;
  if (found === 0) throw new Error('nothing is found');
  return (10 * texts.length * 1000) / (performance.now() - began);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(number) {
  return Math.round(number).toLocaleString('en');
}
