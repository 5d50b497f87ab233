import { expect, it } from 'vitest';
import { countsOfImport } from './countsOfImport.ts';

const none = {
  format: 'Hypothesis',
  placed: 0,
  moved: 0,
  lost: 0,
  onStubs: 0,
  notes: 0,
  duplicates: 0,
  refusedCount: 0,
  unsure: [],
  stubs: [],
  refused: [],
};

// Bug: an import of nothing says nothing, or lost passages are not told.
it('countsOfImport tells what is not zero, and says so where all is', () => {
  expect(countsOfImport({ ...none, placed: 1_200, lost: 1, notes: 1, refusedCount: 2 })).toEqual([
    '1,200 placed',
    '1 lost',
    '1 note',
    '2 refused',
  ]);
  expect(countsOfImport(none)).toEqual(['no annotations in it']);
});
