import type { TestCase } from './openTestCase.ts';

const fields = {
  ...{ name: 'Sack of grain', value: 50, low: 48, high: 52 },
  ...{ unit: 'kg/sack', source: 'The Quay Office', note: '' },
};

function added(one: TestCase) {
  return one.change('referenceQuantities.add', { startKey: null, fields });
}

/** The changes of reference quantities once each, for the tests of undo. */
export const referenceChanges = {
  'referenceQuantities.add': added,
  'referenceQuantities.edit': (one: TestCase) =>
    one.change('referenceQuantities.edit', { ...added(one), fields: { ...fields, value: 51 } }),
  'referenceQuantities.remove': (one: TestCase) => one.change('referenceQuantities.remove', added(one)),
  'referenceQuantities.hide': (one: TestCase) => one.change('referenceQuantities.hide', { startKey: 'carat' }),
  'referenceQuantities.show': (one: TestCase) => {
    one.change('referenceQuantities.hide', { startKey: 'carat' });
    return one.change('referenceQuantities.show', { startKey: 'carat' });
  },
};
