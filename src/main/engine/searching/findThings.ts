import type { SearchAnswer, SearchHit } from '#shared/contract/search.ts';
import { parseQuery } from '#shared/search/parseQuery.ts';
import { wantedTerms } from '#shared/search/query.ts';
import { type SearchKind, searchKinds } from '#shared/search/searchKinds.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { describeHit, describeRow } from './describeHits.ts';
import { findInsideWords, findRanked, type Found } from './findRanked.ts';
import { findRows, type FoundRows } from './findRows.ts';
import { countWaiting } from './indexThings.ts';

export interface Question {
  readonly query: string;
  readonly typing: boolean;
  /** Of each kind. */
  readonly limit: number;
  readonly offset: number;
}

/** Searches everything in the case. A mistake in the query is a part of the answer, not an error. */
export function findThings(database: ReadableDatabase, question: Question): SearchAnswer {
  const { limit, offset } = question;
  const query = parseQuery(question.query, question.typing);
  const indexing = countWaiting(database);
  if (query.problem !== null) return { ...nothing(), indexing, problem: query.problem };
  const wanted = offset + limit;
  const exact = findRanked(database, query, wanted);
  const rows = findRows(database, query, limit, offset);
  const inside = rows.count > 0 || countAll(exact) > 0 ? null : findInsideWords(database, query, wanted);
  const found = inside ?? exact;
  const insideWords = inside !== null && countAll(inside) > 0;
  const asked = { terms: wantedTerms(query.words), insideWords };
  const hits: SearchHit[] = searchKinds.flatMap((kind) =>
    kind === 'row'
      ? rows.rows.map((row) => describeRow(database, row, asked))
      : (found.ranked.get(kind) ?? []).slice(offset).flatMap((one) => describeHit(database, one, asked) ?? []),
  );
  const counts = withRows(found, rows);
  const more = rows.goesOn || searchKinds.some((kind) => counts[kind] > wanted);
  return { hits, counts, rowsGoOn: rows.goesOn, more, insideWords, indexing, problem: null };
}

function countAll({ counts }: Found): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function withRows({ counts }: Found, rows: FoundRows): Record<SearchKind, number> {
  return { ...counts, row: rows.count };
}

function nothing(): Omit<SearchAnswer, 'indexing' | 'problem'> {
  const counts = { source: 0, passage: 0, dataPoint: 0, note: 0, row: 0, report: 0 };
  return { hits: [], counts, rowsGoOn: false, more: false, insideWords: false };
}
