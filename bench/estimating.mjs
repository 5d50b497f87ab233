// Times an estimate of five inputs at a million samples, percentiles included, beside squiggle-lang on the same model and sample count.
// usage: node bench/estimating.mjs [--rounds N] [--samples N]
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { run } from '@quri/squiggle-lang';
import { runEstimate } from '../src/shared/estimates/runEstimate.ts';

/** How many times faster the estimate is to be. */
const least = 10;
/** What a sheet of twenty lines may take at the preview's sample count: two frames. */
const mostPreview = 33;
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, samples: { type: 'string', default: '1000000' } },
});
const rounds = Number(values.rounds);
const samples = Number(values.samples);
const intervals = [
  ['a', 'lognormal', 40, 60],
  ['b', 'normal', 900, 1_100],
  ['c', 'lognormal', 2, 3],
  ['d', 'normal', 10, 14],
  ['e', 'lognormal', 0.5, 0.9],
];
const formula = 'a * b * c / (d * e)';
/** Asked of squiggle-lang, which sorts for each anew; the estimate gives eleven, so that the comparison favours the other. */
const percentiles = [5, 50, 95];

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
);
const took = { plumb: [], squiggle: [] };
const medians = [];
// The first rounds are for warming up; the two take turns, so that a busy machine slows both.
for (let round = -2; round < rounds; round += 1) {
  const plumb = await timed(() => runEstimate(definitionOf(intervals, formula, samples, round + 2)));
  const squiggle = await timed(() => runSquiggle(round));
  medians.push([plumb.result.percentiles['50'], squiggle.result[percentiles.indexOf(50)]]);
  if (round < 0) continue;
  took.plumb.push(plumb);
  took.squiggle.push(squiggle);
}
const [plumb, squiggle] = [took.plumb, took.squiggle].map((runs) => ({
  passed: median(runs.map(({ passed }) => passed)),
  busy: median(runs.map(({ busy }) => busy)),
}));
const ratio = squiggle.passed / plumb.passed;
console.log(
  `medians of ${rounds} rounds, ${samples.toLocaleString('en')} samples: milliseconds passed (of processor time)`,
);
console.log(`plumbline                ${plumb.passed.toFixed(0)} (${plumb.busy.toFixed(0)})`);
console.log(`squiggle-lang            ${squiggle.passed.toFixed(0)} (${squiggle.busy.toFixed(0)})`);
console.log(`times as fast            ${ratio.toFixed(1)} (${(squiggle.busy / plumb.busy).toFixed(1)})`);
const apart = Math.max(...medians.map(([one, other]) => Math.abs(one / other - 1)));
console.log(`medians differ by        ${(apart * 100).toFixed(3)} % at most`);

const many = Array.from({ length: 20 }, (_, index) => [`line${index}`, index % 2 ? 'normal' : 'lognormal', 40, 60]);
const sheet = definitionOf(many, many.map(([name]) => name).join(' + '), 10_000, 1);
for (let round = 0; round < 5; round += 1) runEstimate(sheet);
const previews = [];
for (let round = 0; round < 20; round += 1) previews.push(await timed(() => runEstimate(sheet)));
const preview = median(previews.map(({ passed }) => passed));
console.log(`twenty lines, 10,000 samples: ${preview.toFixed(1)} ms`);

const fails = [
  ...(ratio >= least ? [] : [`${ratio.toFixed(1)} times as fast is less than ${least}`]),
  ...(apart < 0.01 ? [] : ['the two disagree on the median']),
  ...(preview <= mostPreview ? [] : [`a sheet of twenty lines takes longer than ${mostPreview} ms`]),
];
for (const line of fails) console.log(`FAILS: ${line}`);
process.exitCode = fails.length > 0 ? 1 : 0;

function definitionOf(lines, text, count, seed) {
  return {
    ...{ name: 'Bench', formula: text, unit: '', seed, samples: count, coverage: 0.9 },
    lines: lines.map(([name, distribution, low, high]) => ({
      ...{ name, label: '', unit: '' },
      input: { kind: 'distribution', distribution, parameters: { low, high, coverage: 0.9 } },
    })),
  };
}

async function runSquiggle(seed) {
  const lines = intervals.map(
    ([name, distribution, low, high]) => `${name} = Sym.${distribution}({p5: ${low}, p95: ${high}})`,
  );
  const asked = percentiles.map((percentile) => `quantile(r, ${percentile / 100})`);
  const code = [...lines, `r = ${formula}`, `[${asked.join(', ')}]`].join('\n');
  const environment = { sampleCount: samples, xyPointLength: 1_000, seed: `${seed}` };
  const { result } = await run(code, { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return result.value.result.asJS();
}

/** Milliseconds that passed, and those in which a processor worked for this process. */
async function timed(work) {
  const before = process.cpuUsage();
  const began = performance.now();
  const result = await work();
  const passed = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { result, passed, busy: (user + system) / 1_000 };
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
