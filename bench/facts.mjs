// Counts on how many saved pages the title and the day of publication are read as the page states them.
// usage: node bench/facts.mjs [--wrong] [DIRECTORY]
// DIRECTORY holds html/<id>.html; what the pages state lies in facts-truth.json, written down from looking at them: titles only as
// SHA-256 of their letters and digits (NFKC, lower case), so no word of a page is kept here.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/main/engine/importing/readArticle.ts';

const beside = fileURLToPath(new URL('../../shared/benchmarks/article-extraction', import.meta.url));
const { values, positionals } = parseArgs({
  options: { wrong: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const directory = positionals[0] ?? beside;
if (!existsSync(`${directory}/html`)) {
  console.error(
    `"${directory}" holds no folder "html". Name the benchmark's directory: node bench/facts.mjs DIRECTORY`,
  );
  process.exit(2);
}

const truth = Object.entries(JSON.parse(readFileSync(new URL('./facts-truth.json', import.meta.url), 'utf8')));
const wrong = [];
const right = { title: 0, publishedOn: 0 };
const stated = { title: 0, publishedOn: 0 };
for (const [id, { title, publishedOn }] of truth) {
  const read = await readArticle(readFileSync(`${directory}/html/${id}.html`), 'page.html');
  count('title', id, title, read.title === null ? null : hashOf(read.title), read.title);
  count('publishedOn', id, publishedOn, read.publishedOn, read.publishedOn);
}
for (const [fact, name] of [
  ['title', 'title'],
  ['publishedOn', 'day of publication'],
])
  console.log(
    `${name}: right on ${right[fact]} of ${stated[fact]} pages that state one (${percent(right[fact], stated[fact])})`,
  );
if (values.wrong) for (const line of wrong) console.log(`  ${line}`);

/** A page that states nothing counts only where something was read all the same. */
function count(fact, id, expected, found, shown) {
  if (expected !== null) stated[fact] += 1;
  if (expected !== null && expected === found) right[fact] += 1;
  else if (expected !== found)
    wrong.push(`${id}  ${fact}: read ${JSON.stringify(shown)}${fact === 'title' ? '' : `, states ${expected}`}`);
}

function hashOf(title) {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(plain).digest('hex');
}

function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
