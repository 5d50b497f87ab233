// Scores the reading of saved pages against a ground truth: 4-gram shingles over word tokens, precision and recall averaged
// over pages, F1 of the means, the method of scrapinghub/article-extraction-benchmark.
// usage: node bench/extraction.mjs [--worst N] [DIRECTORY]
// DIRECTORY holds ground-truth.json, `{ id: { articleBody } }`, and html/<id>.html; nothing of it is kept here.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodePage } from '../src/main/engine/importing/decodeText.ts';
import { parsePage } from '../src/main/engine/importing/pageNodes.ts';
import { readArticle } from '../src/main/engine/importing/readArticle.ts';
import { visibleBlocks } from '../src/main/engine/importing/visibleBlocks.ts';

const beside = fileURLToPath(new URL('../../shared/benchmarks/article-extraction', import.meta.url));
const { values, positionals } = parseArgs({
  options: { worst: { type: 'string', default: '0' } },
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
const readings = [
  { name: 'HTML', read: (bytes) => bodyOf(bytes, 'page.html') },
  { name: 'plain text made from the pages', read: (bytes) => bodyOf(plainTextOf(bytes), 'page.txt') },
];
for (const { name, read } of readings) {
  const startedAt = performance.now();
  const pages = [];
  for (const [id, { articleBody }] of truth)
    pages.push(score(id, articleBody, await read(readFileSync(`${directory}/html/${id}.html`))));
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
}

async function bodyOf(bytes, fileName) {
  const { blocks } = await readArticle(bytes, fileName);
  return blocks
    .filter((block) => block.role === 'body')
    .map((block) => block.text)
    .join('\n');
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
