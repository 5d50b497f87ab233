import { expect, it } from 'vitest';
import { fillTestCase, grain } from '../testing/fillTestCase.ts';
import { openTestCase, type TestCase } from '../testing/openTestCase.ts';

async function twoCounts(): Promise<{ one: TestCase; first: string; second: string }> {
  const one = openTestCase();
  const { passageId, dataPointId } = await fillTestCase(one);
  const { dataPointId: second } = one.change('dataPoints.create', {
    ...grain(passageId),
    quantity: { value: 1_400_000, low: null, high: null, unit: 'kg', qualifier: null },
  });
  return { one, first: dataPointId, second };
}

// Bug: two counts in other units are not proposed, or do not disagree.
it('proposes data points about one thing, in one unit', async () => {
  const { one } = await twoCounts();
  const [group, ...rest] = one.read('claims.list', {});
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ claimId: null, title: 'Grain counted at the quay', verdictWords: '2 disagree' });
  expect(group?.rows.map(({ harmonised }) => harmonised?.value)).toEqual([900, 1_400]);
});

// Bug: a claim needs several steps of undo, or its data points stay in it.
it('puts, renames, takes out and dissolves, each as one change that is undone', async () => {
  const { one, first, second } = await twoCounts();
  const before = one.dump();
  const undo = () => one.change('journal.undo', {});
  const { claimId } = one.change('claims.put', { dataPointIds: [first, second] });
  expect(one.read('claims.list', {})[0]).toMatchObject({ id: claimId, claimId, title: 'Grain counted at the quay' });
  one.change('claims.rename', { claimId, title: 'The grain' });
  expect(one.read('claims.list', {})[0]?.title).toBe('The grain');
  one.change('claims.take', { dataPointId: second });
  expect(one.read('claims.list', {})[0]?.rows.map(({ proposed }) => proposed)).toEqual([false, true]);
  one.change('claims.dissolve', { claimId });
  expect(one.read('claims.list', {})[0]?.claimId).toBeNull();
  for (let each = 0; each < 4; each += 1) undo();
  expect(one.dump()).toEqual(before);
});

// Bug: an empty claim stays in the list for ever.
it('lets a claim go with its last data point', async () => {
  const { one, first } = await twoCounts();
  one.change('claims.put', { dataPointIds: [first], title: 'Alone' });
  one.change('claims.take', { dataPointId: first });
  expect(one.database.all('SELECT id FROM claims')).toEqual([]);
  expect(() => one.change('claims.take', { dataPointId: first })).toThrow(expect.objectContaining({ code: 'refused' }));
  expect(() => one.change('claims.rename', { claimId: 'gone', title: 'x' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
