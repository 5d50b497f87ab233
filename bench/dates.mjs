// Times findDates beside chrono-node alone on the same sentences in the same run, warm, each going first every other time.
// usage: node bench/dates.mjs [--rounds N] [FILE]   FILE is the newsquant benchmark's sentences.json: [{ text }]
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { casual } from 'chrono-node/en';
import { findDates } from '../src/shared/dates/findDates.ts';

const beside = fileURLToPath(new URL('../../shared/benchmarks/newsquant/sentences.json', import.meta.url));
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '40' } },
  allowPositionals: true,
});
const file = positionals[0] ?? beside;
if (!existsSync(file)) {
  console.error(`There is no "${file}". Name the benchmark's sentences: node bench/dates.mjs FILE`);
  process.exit(2);
}

const published = '2024-06-24';
const instant = new Date(Date.UTC(2024, 5, 24, 12));
const sentences = JSON.parse(readFileSync(file, 'utf8')).map(({ text }) => text);
const rounds = Number(values.rounds);
const ways = {
  findDates: (text) => findDates(text, published).length,
  'chrono-node alone': (text) => casual.parse(text, instant).length,
};

const times = { findDates: [], 'chrono-node alone': [] };
const found = {};
for (let round = -5; round < rounds; round += 1)
  for (const name of round % 2 === 0 ? Object.keys(ways) : Object.keys(ways).toReversed()) {
    const began = performance.now();
    found[name] = sentences.reduce((sum, text) => sum + ways[name](text), 0);
    if (round >= 0) times[name].push(performance.now() - began);
  }
const speed = Object.fromEntries(
  Object.entries(times).map(([name, taken]) => [name, sentences.length / (median(taken) / 1_000)]),
);
for (const [name, perSecond] of Object.entries(speed))
  console.log(
    `${name.padEnd(18)} ${Math.round(perSecond).toLocaleString('en')} sentences a second, ${found[name]} found`,
  );

const long = {
  '1 MB of those sentences': repeat(sentences.join('\n'), 1_000_000),
  '1 MB without a date word': repeat('The ferry turned at the buoy and put into the small harbour. ', 1_000_000),
};
for (const [name, text] of Object.entries(long)) {
  const taken = Array.from({ length: 5 }, () => {
    const began = performance.now();
    findDates(text, published);
    return performance.now() - began;
  });
  console.log(`${name.padEnd(25)} ${median(taken).toFixed(0)} ms`);
}

const ratio = speed.findDates / speed['chrono-node alone'];
const holds = ratio >= 0.5;
console.log(`${ratio.toFixed(2)} times the speed of chrono-node alone (limit 0.5): ${holds ? 'holds' : 'FAILS'}`);
process.exitCode = holds ? 0 : 1;

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function repeat(text, length) {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
