import type { SearchAnswer, SearchHit } from '#shared/contract/search.ts';
import { parseQuery } from '#shared/search/parseQuery.ts';
import { kindNames, type SearchKind } from '#shared/search/searchKinds.ts';
import type { OpenTarget } from '../app/selection.tsx';

export const kindWords: Readonly<Record<SearchKind, string>> = {
  source: 'Sources',
  passage: 'Passages',
  dataPoint: 'Data points',
  note: 'Notes',
  row: 'Rows of data',
  report: 'Reports',
};

/** Groups in the order of the answer, each with all that was found of its kind. */
export function groupHits(answer: SearchAnswer): { kind: SearchKind; hits: SearchHit[]; count: string }[] {
  return [...Map.groupBy(answer.hits, (hit) => hit.kind)].map(([kind, hits]) => {
    const words = answer.counts[kind].toLocaleString('en');
    return { kind, hits, count: kind === 'row' && answer.rowsGoOn ? `${words} or more` : words };
  });
}

export interface TypedFilter {
  /** As typed. */
  readonly words: string;
  /** The query without it. */
  readonly without: string;
}

/** The filters of a query, each with what is left when it is taken out. */
export function typedFilters(query: string): TypedFilter[] {
  return parseQuery(query, true)
    .filterSpans.map(({ at, end }) => ({
      words: query.slice(at, end),
      without: `${query.slice(0, at).trimEnd()} ${query.slice(end).trimStart()}`.trimStart(),
    }))
    .filter(({ words }) => words !== '');
}

/** The query asked of one kind alone. */
export function onlyKind(query: string, kind: SearchKind): string {
  const name = Object.entries(kindNames).find(([, each]) => each === kind)?.[0] ?? '';
  return `${query.trimEnd()} in:${name} `;
}

/** Whether the query already names the kinds it is about. */
export function namesKinds(query: string): boolean {
  return typedFilters(query).some(({ words }) => words.startsWith('in:'));
}

/** Where a hit lies. */
export function targetOf(hit: SearchHit): OpenTarget {
  const { kind, id, sourceId, place } = hit;
  if (kind === 'source') return { kind, id, range: place !== null && 'start' in place ? place : null };
  if (kind === 'row') return { kind: 'source', id, row: place !== null && 'row' in place ? place.row : null };
  return kind === 'passage' ? { kind, id, sourceId } : { kind, id };
}
