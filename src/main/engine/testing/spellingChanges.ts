import type { TestCase } from './openTestCase.ts';

/** The changes of the case's words once each, for the tests of undo. */
export const spellingChanges = {
  'spelling.add': (one: TestCase) => one.change('spelling.add', { word: 'Plumbline' }),
  'spelling.remove': (one: TestCase) =>
    one.change('spelling.remove', one.change('spelling.add', { word: 'Quaymaster' })),
};
