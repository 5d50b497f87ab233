import type { PassageRow } from '../contract/passages.ts';
import type { Tag } from '../contract/tags.ts';
import { passageFacts, type PassageSource } from './passageFacts.ts';

export const fixtureTags: readonly Tag[] = [
  { id: 'port', name: 'port', colour: 'teal', description: '' },
  { id: 'toll', name: 'toll', colour: 'rose', description: 'What was paid.' },
];

export const fixtureSources: readonly PassageSource[] = [
  { id: 's1', title: 'Barges wait', publisher: 'The Canal Gazette', publishedOn: '2024-05-17' },
  { id: 's2', title: 'A toll too high', publisher: null, publishedOn: '2023-11' },
  { id: 's3', title: 'Undated ledger', publisher: null, publishedOn: null },
];

export const fixtureFacts = passageFacts(fixtureSources, fixtureTags);

/** A row of the table in words of its own, for tests. */
export function fixtureRow(id: string, more: Partial<PassageRow> = {}): PassageRow {
  return {
    ...{ id, sourceId: 's1', start: 0, words: `the words of ${id}`, isCut: false, comment: '', state: 'anchored' },
    ...{ paragraph: 1, page: null, tagIds: [], dataPoints: 0, createdAt: '2024-06-01T09:30:00.000Z' },
    ...more,
  };
}
