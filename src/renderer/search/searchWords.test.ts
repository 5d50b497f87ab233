import { expect, it } from 'vitest';
import { namesKinds, onlyKind, targetOf, typedFilters } from './searchWords.ts';

// Bug: taking out a filter takes a neighbour's letters with it, or leaves its dash.
it.each([
  ['grain publisher:post salt', ['grain salt']],
  ['-type:pdf grain', ['grain']],
  ['date:2023 tag:"to check"', ['tag:"to check"', 'date:2023 ']],
  ['grain', []],
])('takes the filters out of %s', (query, without) => {
  expect(typedFilters(query).map((filter) => filter.without)).toEqual(without);
});

// Bug: the button for one kind of hits asks for it twice, or for all kinds.
it('asks for one kind alone', () => {
  expect(onlyKind('grain ', 'dataPoint')).toBe('grain in:points ');
  expect(namesKinds(onlyKind('grain', 'row'))).toBe(true);
  expect(namesKinds('grain in the quay')).toBe(false);
});

// Bug: a hit opens its source at the top, or a row opens as a text.
it('leads to the place of a hit', () => {
  const hit = { id: 'one', sourceId: 'its', title: '', detail: '', snippet: [], score: 0 };
  const place = { start: 3, end: 9 };
  expect(targetOf({ ...hit, kind: 'source', place })).toEqual({ kind: 'source', id: 'one', range: place });
  expect(targetOf({ ...hit, kind: 'row', place: { row: 7 } })).toEqual({ kind: 'source', id: 'one', row: 7 });
  expect(targetOf({ ...hit, kind: 'passage', place })).toEqual({ kind: 'passage', id: 'one', sourceId: 'its' });
  expect(targetOf({ ...hit, kind: 'note', place: null })).toEqual({ kind: 'note', id: 'one' });
});
