// Measures the search of a large case beside the same questions put to FTS5 bare, in one run and on the same file.
// usage: node bench/searching.mjs [--articles N] [--characters N] [--queries N] [--keep FILE] [--window FOLDER]
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseQuery } from '../src/shared/search/parseQuery.ts';
import { matchExpression } from '../src/main/engine/searching/matchWords.ts';
import { openReadable } from '../src/main/engine/store/openDatabase.ts';
import { runRead } from '../src/main/engine/threads/runRead.ts';
import { percentile } from './importing/sendReads.mjs';
import { makeCase } from './searching/madeCase.mjs';
import { madeQueries } from './searching/madeQueries.mjs';
import { madeVocabularies, seeded } from './searching/madeWords.mjs';

const limits = { ratio: 2, painted: 100 };
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    characters: { type: 'string', default: '5000' },
    queries: { type: 'string', default: '1000' },
    keep: { type: 'string' },
    window: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-searching-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const articles = Number(values.articles);
const key = { path: values.keep ?? join(folder, 'made.plumb'), passphrase: '' };
const random = seeded(7);
const vocabularies = madeVocabularies(random);
const load = () => loadavg()[0].toFixed(1);
console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, load ${load()}`);
if (!existsSync(key.path)) {
  const made = await makeCase(key, articles, Number(values.characters), vocabularies, random);
  console.log(
    `${articles} articles of ${values.characters} characters made, stored and indexed in ${seconds(made.took)}`,
  );
}
const database = openReadable(key);
const publishers = database.all('SELECT DISTINCT publisher FROM sources').map((row) => row.publisher);
tellSizes();

const find = (query, typing) => runRead(database, 'search.find', { query, typing, limit: 8, offset: 0 });
const bare = (query) => {
  const { words } = parseQuery(query, false);
  if (words === null) return;
  const sql = 'SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rank LIMIT 20';
  database.all(sql, matchExpression(words));
};
const queries = madeQueries(Number(values.queries), vocabularies, publishers, seeded(11));
for (const query of queries.slice(0, 50)) void [find(query), bare(query)];
const times = queries.map((query, at) => {
  // Each goes first every other time, since the second finds its pages in memory.
  const first = at % 2 === 0 ? timeOf(() => bare(query)) : null;
  const answer = timeOf(() => find(query));
  const after = first ?? timeOf(() => bare(query));
  return { query, found: answer.result, search: answer.took, bare: after.took };
});
const inside = times.filter(({ found }) => found.insideWords || found.hits.length === 0);
console.log(`\n${queries.length} queries, ms                p50     p95     max`);
tell(
  'search.find',
  times.map(({ search }) => search),
);
tell(
  'the same, FTS5 bare',
  times.map((one) => one.bare),
);
tell(
  `inside words, or nothing (${inside.length})`,
  inside.map(({ search }) => search),
);
const ratio =
  percentile(
    times.map(({ search }) => search),
    0.95,
  ) /
  percentile(
    times.map((one) => one.bare),
    0.95,
  );
for (const { query, search, found } of times.toSorted((a, b) => b.search - a.search).slice(0, 5))
  console.log(`  slow: ${search.toFixed(1)} ms, ${found.counts.source} texts: ${query}`);
console.log(`p95 ratio ${ratio.toFixed(2)}, load ${load()}`);
database.close();
const verdicts = [
  { holds: ratio <= limits.ratio, words: `p95 within ${limits.ratio}x of FTS5 bare (${ratio.toFixed(2)})` },
];
if (values.window !== undefined) {
  const { searchInWindow } = await import('./searching/searchInWindow.mjs');
  const painted = await searchInWindow(values.window, key, vocabularies, seeded(13));
  console.log('\nin a window, ms from the key to the hits on screen');
  for (const [name, took] of Object.entries(painted)) tell(name, took);
  const p50 = percentile(painted['first hits of a word'], 0.5);
  verdicts.push({
    holds: p50 <= limits.painted,
    words: `first hits painted within ${limits.painted} ms (${p50.toFixed(0)}, median)`,
  });
}
console.log('');
for (const { holds, words } of verdicts) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;

function timeOf(act) {
  const began = performance.now();
  const result = act();
  return { result, took: performance.now() - began };
}

function tell(name, took) {
  const row = [percentile(took, 0.5), percentile(took, 0.95), Math.max(...took)].map((ms) => ms.toFixed(1).padStart(7));
  console.log(`  ${name.padEnd(30)} ${row.join(' ')}`);
}

function tellSizes() {
  const sizeOf = (table) =>
    Number(database.get(`SELECT coalesce(sum(length(block)), 0) AS size FROM ${table}_data`).size) / 1e6;
  const text = Number(database.get('SELECT sum(octet_length(content)) AS size FROM blocks').size) / 1e6;
  console.log(
    `text ${text.toFixed(0)} MB, index of words ${sizeOf('search_words').toFixed(0)} MB, of substrings ${sizeOf('search_grams').toFixed(0)} MB, file ${(statSync(key.path).size / 1e6).toFixed(0)} MB`,
  );
}

function seconds(ms) {
  return `${(ms / 1_000).toFixed(1)} s`;
}
