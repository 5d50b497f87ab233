import { expect, it } from 'vitest';
import { openTestCase } from '../testing/openTestCase.ts';

// Bug: a word is kept twice, and removing it once leaves it known.
it('keeps each of the case’s words once, removes it and brings it back', () => {
  const one = openTestCase();
  const first = one.change('spelling.add', { word: 'Quaymaster' });
  expect(one.change('spelling.add', { word: 'Quaymaster' })).toEqual(first);
  const words = () => one.read('spelling.words', {}).map(({ word }) => word);
  expect(words()).toEqual(['Quaymaster']);
  one.change('spelling.remove', first);
  expect(words()).toEqual([]);
  one.change('journal.undo', {});
  expect(words()).toEqual(['Quaymaster']);
});
