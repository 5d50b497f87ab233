import { expect, it } from 'vitest';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import { pageOfPlace, pageStretches, placeOfPage, searchedStretch } from './pageStretches.ts';

function block(start: number, length: number, page: number): PlacedBlock {
  return { kind: 'paragraph', role: 'body', text: 'x'.repeat(length), start, page };
}

/** Page 3 has no block of its own: the last one of page 2 covers it. */
const stretches = pageStretches([block(0, 100, 1), block(102, 48, 1), block(152, 500, 2), block(654, 46, 4)]);

it('finds where each page begins and ends', () => {
  expect(stretches).toEqual([
    { page: 1, start: 0, end: 150 },
    { page: 2, start: 152, end: 652 },
    { page: 4, start: 654, end: 700 },
  ]);
});

it('looks for a page also in what may run over from the page before', () => {
  expect(searchedStretch(stretches, 1)).toEqual({ start: 0, end: 150 });
  expect(searchedStretch(stretches, 2)).toEqual({ start: 0, end: 652 });
  expect(searchedStretch(stretches, 3)).toEqual({ start: 152, end: 652 });
  expect(searchedStretch([], 1)).toEqual({ start: 0, end: 0 });
});

it('goes from a place to the page and back', () => {
  expect(pageOfPlace(stretches, 402)).toEqual({ page: 2, share: 0.5 });
  expect(placeOfPage(stretches, { page: 2, share: 0.5 })).toBe(402);
  expect(placeOfPage(stretches, { page: 3, share: 0.5 })).toBe(652);
  expect(pageOfPlace([], 10)).toEqual({ page: 1, share: 0 });
});
