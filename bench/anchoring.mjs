// Counts how many passages are found again after a page's text was edited as pages are, and how many are put in a wrong place;
// beside it what Hypothesis's published quote matching does on the same cases.
// usage: node bench/anchoring.mjs [--pages N] [--from N] [--each N] [--seed N] [--wrong] [DIRECTORY]
// DIRECTORY holds html/<id>.html. N pages by id are read by the project's reader; nothing of them is kept here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/main/engine/importing/readArticle.ts';
import { anchorPassages } from '../src/shared/passages/anchorPassages.ts';
import { canonicalText } from '../src/shared/sources/readText.ts';
import { combine, edits, seededRandom } from './anchoring/edits.mjs';
import { anchorLikeHypothesis } from './anchoring/hypothesisQuote.mjs';
import { markPassages } from './anchoring/markPassages.mjs';
import { fateOf, joinBlocks, trackBlocks, twinsOf } from './anchoring/trackedText.mjs';

const beside = fileURLToPath(new URL('../../shared/benchmarks/article-extraction', import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    pages: { type: 'string', default: '40' },
    from: { type: 'string', default: '0' },
    each: { type: 'string', default: '5' },
    seed: { type: 'string', default: '7' },
    wrong: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const directory = positionals[0] ?? beside;
if (!existsSync(`${directory}/html`)) {
  console.error(
    `"${directory}" holds no folder "html". Name the benchmark's directory: node bench/anchoring.mjs DIRECTORY`,
  );
  process.exit(2);
}

const combined = { 'two of these': 2, 'four of these': 4 };
const variants = [...Object.keys(edits), ...Object.keys(combined)];
const tallies = { ours: new Map(), theirs: new Map() };
const spent = { ours: 0, theirs: 0 };
let sure = 0;
const files = readdirSync(`${directory}/html`).toSorted();
for (const [number, file] of files.slice(Number(values.from), Number(values.from) + Number(values.pages)).entries()) {
  const { blocks } = await readArticle(readFileSync(`${directory}/html/${file}`), 'page.html');
  const oldText = canonicalText(blocks);
  for (const [at, variant] of variants.entries())
    measure(variant, blocks, oldText, seededRandom(Number(values.seed) * 1_000_003 + number * 101 + at), file);
}
report();

function measure(variant, blocks, oldText, random, file) {
  const tracked = trackBlocks(blocks);
  if (variant in combined) combine(tracked, random, combined[variant]);
  else edits[variant](tracked, random);
  const joined = joinBlocks(tracked);
  const passages = markPassages(oldText, random, Number(values.each));
  const ours = timed('ours', () => anchorPassages(oldText, joined.text, passages));
  const theirs = timed('theirs', () => passages.map((passage) => anchorLikeHypothesis(joined.text, passage)));
  for (const [at, passage] of passages.entries()) {
    const [truth, ...twins] = twinsOf(oldText, passage).map(({ start, end }) => fateOf(oldText, joined, start, end));
    const judge = (each) => bestOf([truth, ...twins].map((one) => judgePlace(joined.text, one, each, passage)));
    const place = ours[at].state === 'lost' ? null : ours[at];
    if (truth.fate === 'stands' && ours[at].state === 'anchored') sure += 1;
    const outcome = judge(place);
    count('ours', variant, truth.fate, outcome);
    count('theirs', variant, truth.fate, judge(theirs[at]));
    if (values.wrong && (outcome === 'wrong' || (outcome === 'lost' && truth.fate === 'stands')))
      show(file, variant, passage, truth, ours[at], joined.text);
  }
}

/** Two places that say the same in the same surroundings cannot be told apart by anyone; either is right. */
function bestOf(outcomes) {
  return outcomes.includes('right') ? 'right' : outcomes[0];
}

/** A place is right where it is what still stands, to the letter; or, where the words changed, mostly what stands for them. */
function judgePlace(text, truth, place, passage) {
  if (place === null) return 'lost';
  if (saysAllOf(text, place, passage)) return 'right';
  const [start, end] = trimmed(text, place);
  if (truth.fate === 'stands') return start === truth.start && end === truth.end ? 'right' : 'wrong';
  if (truth.fate === 'gone') return 'wrong';
  const letters = Array.from({ length: end - start }, (_, at) => start + at).filter((at) => !/\s/u.test(text[at]));
  return 2 * letters.filter((at) => truth.places.has(at)).length >= letters.length ? 'right' : 'wrong';
}

/** Where words and surroundings are those that were marked, nobody could tell it from the place, whatever it came from. */
function saysAllOf(text, { start, end }, { exact, prefix, suffix }) {
  const [first, last] = trimmed(text, { start, end });
  const [before, words, after] = [prefix, exact, suffix].map(plain);
  return (
    plain(text.slice(first, last)) === words &&
    plain(text.slice(Math.max(0, first - 100), first)).endsWith(before) &&
    plain(text.slice(last, last + 100)).startsWith(after)
  );
}

/** Without white space, and with quotes and dashes as one sign each. */
function plain(text) {
  return text
    .replace(/[\s\u00ad]/gu, '')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‑–—]/gu, '-');
}

function trimmed(text, { start, end }) {
  const blank = /[\s\u00ad]/u;
  let [first, last] = [start, end];
  while (first < last && blank.test(text[first])) first += 1;
  while (last > first && blank.test(text[last - 1])) last -= 1;
  return [first, last];
}

function timed(who, act) {
  const began = performance.now();
  const result = act();
  spent[who] += performance.now() - began;
  return result;
}

function count(who, variant, fate, outcome) {
  for (const key of [`${variant}/${fate}/${outcome}`, `all/${fate}/${outcome}`])
    tallies[who].set(key, (tallies[who].get(key) ?? 0) + 1);
}

function show(file, variant, passage, truth, anchor, text) {
  const here = ({ start, end }) =>
    JSON.stringify(
      text.slice(Math.max(0, start - 40), start) +
        '[' +
        text.slice(start, end).slice(0, 300) +
        ']' +
        text.slice(end, end + 40),
    );
  console.log(`${file.slice(0, 8)} ${variant}, ${passage.kind}, ${truth.fate}, ${anchor.state} ${anchor.score}
   old  ${JSON.stringify(`${passage.prefix}[${passage.exact}]${passage.suffix}`)}`);
  if (truth.fate !== 'gone') console.log(`   true ${here(truth)}`);
  if (anchor.state !== 'lost') console.log(`   put  ${here(anchor)}`);
}

function report() {
  const of = (who, key) => tallies[who].get(key) ?? 0;
  const sum = (who, variant, fate) =>
    of(who, `${variant}/${fate}/right`) + of(who, `${variant}/${fate}/wrong`) + of(who, `${variant}/${fate}/lost`);
  const wrong = (who, variant) =>
    ['stands', 'changed', 'gone'].reduce((all, fate) => all + of(who, `${variant}/${fate}/wrong`), 0);
  const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  console.log(
    'edit                 text stands   found (Hypothesis)    wrong place (Hypothesis)   changed: found, lost',
  );
  for (const variant of [...variants, 'all']) {
    const standing = sum('ours', variant, 'stands');
    const [ours, theirs] = ['ours', 'theirs'].map((who) => share(of(who, `${variant}/stands/right`), standing));
    console.log(
      `${variant.padEnd(20)} ${String(standing).padStart(11)}   ${ours.padStart(8)} (${theirs})   ${String(wrong('ours', variant)).padStart(6)} (${wrong('theirs', variant)})   ${String(of('ours', `${variant}/changed/right`)).padStart(10)}, ${of('ours', `${variant}/changed/lost`)}`,
    );
  }
  const standing = sum('ours', 'all', 'stands');
  const found = of('ours', 'all/stands/right');
  console.log(`of those found without a doubt (anchored): ${share(sure, standing)}`);
  console.log(`time: ${(spent.ours / 1_000).toFixed(1)} s, Hypothesis ${(spent.theirs / 1_000).toFixed(1)} s`);
  const keeps = found / standing >= 0.97 && wrong('ours', 'all') === 0 && found >= of('theirs', 'all/stands/right');
  console.log(
    keeps
      ? 'kept: 97 % found, none in a wrong place, at least as many as Hypothesis'
      : 'MISSED: 97 % found, none in a wrong place, at least as many as Hypothesis',
  );
  if (!keeps) process.exitCode = 1;
}
