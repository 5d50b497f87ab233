import type { FilterNode, Query, WordsNode } from '#shared/search/query.ts';
import { foldText } from '#shared/search/foldText.ts';
import { type SearchKind, searchKinds } from '#shared/search/searchKinds.ts';
import { numberOf, type Parameter, type ReadableDatabase } from '../store/Database.ts';
import { getEntry, kindPlaces, readEntryText } from './entries.ts';
import { filterCondition } from './filterEntries.ts';
import { holdsSubstrings, matchExpression, substringExpression } from './matchWords.ts';

export interface Ranked {
  readonly id: number;
  readonly score: number;
}

export interface Found {
  readonly ranked: ReadonlyMap<SearchKind, readonly Ranked[]>;
  readonly counts: Record<SearchKind, number>;
}

/** A word in a title says more of a text than one in its body, and furniture says little. */
const rank = 'bm25(search_words, 10.0, 4.0, 4.0, 1.0, 0.25)';

/** Every entry that the query asks for, the best `wanted` of each kind in order. One pass ranks and counts. */
export function findRanked(database: ReadableDatabase, query: Query, wanted: number): Found {
  const { words, without, filters } = query;
  if (words === null) return filters === null ? sortOut([], wanted) : findFiltered(database, filters, without, wanted);
  const match = matchExpression(words);
  if (filters === null)
    return sortOut(database.raw(`SELECT rowid, ${rank} FROM search_words WHERE search_words MATCH ?`, match), wanted);
  const { sql, parameters } = filterCondition(database, filters);
  const ranked = `SELECT search_words.rowid, ${rank} FROM search_words CROSS JOIN search_entries AS entry ON entry.id = search_words.rowid
    WHERE search_words MATCH ? AND ${sql}`;
  return sortOut(database.raw(ranked, match, ...parameters), wanted);
}

/** Filters alone list things, the latest first. */
function findFiltered(
  database: ReadableDatabase,
  filters: FilterNode,
  without: readonly WordsNode[],
  wanted: number,
): Found {
  const { sql, parameters } = filterCondition(database, filters);
  const left = without.map(matchExpression).join(' OR ');
  const lacking = left === '' ? '1' : 'entry.id NOT IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)';
  const listed = `SELECT entry.id, -coalesce(entry.starts, -1e15) FROM search_entries AS entry
    WHERE coalesce(entry.start_at, 0) = 0 AND ${sql} AND ${lacking}`;
  return sortOut(database.raw(listed, ...parameters, ...(left === '' ? [] : [left])), wanted);
}

/** Texts that are read to see whether a proposal holds: what a person can wait for while typing. */
const mostProposals = 200;

/** Entries that hold the words inside of other words; null where a word is too short to be looked for so. */
export function findInsideWords(database: ReadableDatabase, query: Query, wanted: number): Found | null {
  const { words, filters } = query;
  const match = words === null ? null : substringExpression(words);
  if (words === null || match === null) return null;
  const { sql, parameters } = filterCondition(database, filters);
  const proposed = database.raw(
    `SELECT search_grams.rowid, search_grams.rowid FROM search_grams CROSS JOIN search_entries AS entry ON entry.id = search_grams.rowid
     WHERE search_grams MATCH ? AND ${sql} LIMIT ${mostProposals}`,
    ...[match, ...parameters],
  );
  const held = proposed.filter(([id]) => {
    const entry = getEntry(database, numberOf(id));
    if (entry === null) return false;
    const { title, byline, publisher, words: own } = entry;
    const { whole } = readEntryText(database, entry);
    return holdsSubstrings(words, foldText([title, byline, publisher, own, whole].join('\n')));
  });
  return sortOut(held, wanted);
}

/** Counts rows of `id, score` by kind and keeps the best of each, without sorting all. */
function sortOut(rows: readonly (readonly Parameter[])[], wanted: number): Found {
  const best = searchKinds.map((): Ranked[] => []);
  const counts = searchKinds.map(() => 0);
  for (const row of rows) {
    const id = Number(row[0]);
    const score = Number(row[1]);
    const kind = id % kindPlaces;
    counts[kind] = (counts[kind] ?? 0) + 1;
    const list = best[kind];
    if (list !== undefined) keep(list, { id, score }, wanted);
  }
  return {
    ranked: new Map(searchKinds.map((kind, at) => [kind, best[at] ?? []])),
    counts: Object.fromEntries(searchKinds.map((kind, at) => [kind, counts[at] ?? 0])) as Record<SearchKind, number>,
  };
}

function keep(list: Ranked[], one: Ranked, wanted: number): void {
  const last = list.at(-1);
  if (list.length === wanted && last !== undefined && one.score >= last.score) return;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.score ?? 0) <= one.score) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, one);
  if (list.length > wanted) list.pop();
}
