import type { Filled } from './fillTestCase.ts';
import type { TestCase } from './openTestCase.ts';

const mark = (one: TestCase) =>
  one.change('protecting.mark', { thing: { kind: 'name', words: 'A. Warden', standIn: null }, reason: 'asked for it' });

const withhold = (one: TestCase, { reportId, sourceId }: Filled) =>
  one.change('protecting.withhold', {
    ...{ reportId, reason: 'to protect the keeper' },
    thing: { kind: 'source', sourceId, keepPublisher: false },
  });

/** Each change of what is sensitive or withheld once, on a filled case. */
export const protectingChanges = {
  'protecting.mark': mark,
  'protecting.editMark': (one: TestCase) =>
    one.change('protecting.editMark', {
      ...mark(one),
      reason: 'asked twice',
      words: 'Ann Warden',
      standIn: 'a keeper',
    }),
  'protecting.unmark': (one: TestCase) => one.change('protecting.unmark', mark(one)),
  'protecting.withhold': withhold,
  'protecting.editRedaction': (one: TestCase, ids: Filled) =>
    one.change('protecting.editRedaction', { ...withhold(one, ids), reason: 'because', keepPublisher: true }),
  'protecting.show': (one: TestCase, ids: Filled) => one.change('protecting.show', withhold(one, ids)),
};
