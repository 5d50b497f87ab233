import { z } from 'zod';
import type { Problem } from '../search/query.ts';
import type { SearchKind } from '../search/searchKinds.ts';
import { read } from './method.ts';

export interface SearchHit {
  readonly kind: SearchKind;
  /** The thing's own; for a row, its dataset's. */
  readonly id: string;
  /** The source in which it lies; null for data points and reports. */
  readonly sourceId: string | null;
  readonly title: string;
  /** Smaller words beside the title: publisher, date, where it lies. */
  readonly detail: string;
  /** The words around what was found, cut out of the text as it stands. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
  /** UTF-16 units of the source's canonical text, end exclusive; or a dataset's row, from 1. */
  readonly place: { readonly start: number; readonly end: number } | { readonly row: number } | null;
  /** Less is better (bm25); only comparable within one answer. */
  readonly score: number;
}

export interface SearchAnswer {
  /** In the order of `searchKinds`, the best first within a kind. */
  readonly hits: readonly SearchHit[];
  /** Everything found of each kind, shown or not. A long text counts once for each 50,000 characters with a hit. */
  readonly counts: Readonly<Record<SearchKind, number>>;
  /** The rows were not counted to their end: there are at least as many. */
  readonly rowsGoOn: boolean;
  /** Whether any kind has more hits than were asked for. */
  readonly more: boolean;
  /** Whole words found nothing, so these are hits inside of words. */
  readonly insideWords: boolean;
  /** Things that wait to be indexed, and are not found until then. */
  readonly indexing: number;
  readonly problem: Problem | null;
}

const longestQuery = 1_000;

export const searchContract = {
  /** Finds words in everything the case holds. `limit` and `offset` count the hits of each kind. The language: `parseQuery`. */
  'search.find': read<SearchAnswer>()(
    z.strictObject({
      query: z.string().max(longestQuery, `A query has at most ${longestQuery} characters.`),
      /** Whether the last word may still be going on. */
      typing: z.boolean().optional(),
      limit: z.int().min(1).max(200),
      offset: z.int().min(0).max(100_000),
    }),
  ),
};
