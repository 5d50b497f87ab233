// Scores the reading of saved pages against a ground truth: 4-gram shingles over word tokens, precision and recall averaged
// over pages, F1 of the means, the method of scrapinghub/article-extraction-benchmark.
// usage: node bench/extraction.mjs [--worst N] [--through-plumb FILE] [DIRECTORY]
// DIRECTORY holds ground-truth.json, `{ id: { articleBody } }`, and html/<id>.html; nothing of it is kept here. FILE is what
// `plumb read DIRECTORY/html --json` printed, for scoring the command instead of the module.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodePage } from '../src/main/engine/importing/decodeText.ts';
import { markArticle } from '../src/main/engine/importing/markArticle.ts';
import { markByDefuddle } from '../src/main/engine/importing/markByDefuddle.ts';
import { parsePage } from '../src/main/engine/importing/pageNodes.ts';
import { readArticle } from '../src/main/engine/importing/readArticle.ts';
import { visibleBlocks } from '../src/main/engine/importing/visibleBlocks.ts';

const beside = fileURLToPath(new URL('../../shared/benchmarks/article-extraction', import.meta.url));
const { values, positionals } = parseArgs({
  options: { worst: { type: 'string', default: '0' }, 'through-plumb': { type: 'string' } },
  allowPositionals: true,
});
const directory = positionals[0] ?? beside;
if (!existsSync(`${directory}/ground-truth.json`)) {
  console.error(
    `"${directory}" holds no ground-truth.json. Name the benchmark's directory: node bench/extraction.mjs DIRECTORY`,
  );
  process.exit(2);
}

const truth = Object.entries(JSON.parse(readFileSync(`${directory}/ground-truth.json`, 'utf8')));
const printed = values['through-plumb'];
const fromPlumb = printed === undefined ? new Map() : printedTexts(printed);
const texts = [];
const readings =
  printed === undefined
    ? [
        { name: 'HTML', read: async (bytes) => bodyOf(await readPage(bytes)) },
        { name: '  what Readability takes, by place', read: (_, at) => bodyOf(texts[at], 'readability') },
        { name: '  what Defuddle takes, by place', read: (_, at) => bodyOf(texts[at], 'defuddle') },
        {
          name: 'plain text made from the pages',
          read: async (bytes) => bodyOf(await readArticle(plainTextOf(bytes), 'page.txt')),
        },
      ]
    : [{ name: 'plumb read', read: (_, at, id) => bodyOf(fromPlumb.get(id) ?? { blocks: [] }) }];
for (const { name, read } of readings) {
  const startedAt = performance.now();
  const pages = [];
  for (const [at, [id, { articleBody }]] of truth.entries())
    pages.push(score(id, articleBody, await read(readFileSync(`${directory}/html/${id}.html`), at, id)));
  const seconds = (performance.now() - startedAt) / 1000;
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = `F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`;
  console.log(`${name}: pages ${pages.length}  ${figures}  (${seconds.toFixed(1)} s)`);
  for (const page of pages.toSorted((one, other) => one.f1 - other.f1).slice(0, Number(values.worst)))
    console.log(
      `  ${page.f1.toFixed(3)}  precision ${(page.precision ?? 0).toFixed(3)}  recall ${(page.recall ?? 0).toFixed(3)}  ${page.id}`,
    );
  if (name === 'HTML') tellConfidence(pages);
}
if (printed === undefined) tellTimes();

/** How often a page that is read with confidence is read badly all the same. */
function tellConfidence(pages) {
  const sure = pages.filter((_, at) => texts[at].confidence >= 0.9);
  const wrong = sure.filter((page) => page.f1 < 0.9);
  const unsure = pages.filter((_, at) => texts[at].confidence < 0.9);
  const badly = unsure.filter((page) => page.f1 < 0.9);
  console.log(`  confidence of 0.9 and more: ${sure.length} pages, ${wrong.length} of them with F1 below 0.9`);
  console.log(`  confidence below 0.9: ${unsure.length} pages, ${badly.length} of them with F1 below 0.9`);
}

/** Processor time of each part, in milliseconds a page, each on a document of its own. */
function tellTimes() {
  const parts = { parsing: 0, Readability: 0, Defuddle: 0 };
  const time = (part, act) => {
    const before = process.cpuUsage();
    const result = act();
    const { user, system } = process.cpuUsage(before);
    parts[part] += (user + system) / 1000 / truth.length;
    return result;
  };
  for (const [id] of truth) {
    const { text } = decodePage(readFileSync(`${directory}/html/${id}.html`), 'page.html');
    const page = time('parsing', () => parsePage(text));
    const other = parsePage(text);
    const [blocks, others] = [visibleBlocks(page).blocks, visibleBlocks(other).blocks];
    time('Defuddle', () => markByDefuddle(page, blocks));
    time('Readability', () => markArticle(other, others));
  }
  const told = Object.entries(parts).map(([part, milliseconds]) => `${part} ${milliseconds.toFixed(1)}`);
  console.log(`processor time in ms a page: ${told.join('  ')}`);
}

async function readPage(bytes) {
  const text = await readArticle(bytes, 'page.html');
  texts.push(text);
  return text;
}

function bodyOf(text, extractor) {
  const roles =
    extractor === undefined
      ? text.blocks.map((block) => block.role)
      : (text.readings.find((reading) => reading.extractor === extractor)?.roles ?? []);
  return text.blocks
    .filter((_, at) => roles[at] === 'body')
    .map((block) => block.text)
    .join('\n');
}

/** One object a line, by the page's id: the file's name without its ending. */
function printedTexts(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const list = lines.map((line) => JSON.parse(line)).filter((text) => text.blocks !== undefined);
  return new Map(list.map((text) => [text.file.replace(/^.*\/|\.html$/gu, ''), text]));
}

/** What is left when a page is selected whole, copied and pasted: its visible blocks, one to a line. */
function plainTextOf(bytes) {
  const page = parsePage(decodePage(bytes, 'page.html').text);
  const lines = visibleBlocks(page).blocks.map((block) => block.text);
  return new TextEncoder().encode(lines.join('\n'));
}

function shinglesOf(text) {
  const words = text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join('\u0001');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall are null where the reading, or the truth, has no word to divide by: such a page is left out of the mean. */
function score(id, expected, found) {
  const [truthCounts, foundCounts] = [shinglesOf(expected), shinglesOf(found)];
  const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let hits = 0;
  for (const [shingle, count] of truthCounts) hits += Math.min(count, foundCounts.get(shingle) ?? 0);
  const [expectedTotal, foundTotal] = [total(truthCounts), total(foundCounts)];
  const precision = foundTotal > 0 ? hits / foundTotal : null;
  const recall = expectedTotal > 0 ? hits / expectedTotal : null;
  return { id, precision, recall, f1: (2 * hits) / Math.max(1, expectedTotal + foundTotal) };
}

function mean(values) {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
