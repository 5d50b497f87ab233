import { dirname } from 'node:path';
import type { SearchAnswer } from '#shared/contract/search.ts';
import { openTestCase, type TestCase, writeFile } from './openTestCase.ts';

export interface SearchCase {
  readonly one: TestCase;
  find(query: string, more?: { typing?: boolean; limit?: number; offset?: number }): SearchAnswer;
  /** Kind and identifier of each hit. */
  found(query: string, typing?: boolean): string[];
  /** Returns the identifier of the source. */
  importText(name: string, text: string): Promise<string>;
}

/** An empty case with what tests of the search ask of it. */
export function openSearchCase(options: { passphrase?: string } = {}): SearchCase {
  const one = openTestCase(options);
  const find: SearchCase['find'] = (query, more = {}) =>
    one.read('search.find', { query, limit: 20, offset: 0, ...more });
  return {
    one,
    find,
    found: (query, typing = false) => find(query, { typing }).hits.map(({ kind, id }) => `${kind} ${id}`),
    async importText(name, text) {
      const handle = writeFile(dirname(one.key.path), name, text);
      return (await one.work('sources.import', { job: name, handle })).sourceId;
    },
  };
}

/** What the snippets mark, in order. */
export function marked(answer: SearchAnswer): string[] {
  return answer.hits.flatMap((hit) => hit.snippet.filter((part) => part.hit).map((part) => part.text));
}
