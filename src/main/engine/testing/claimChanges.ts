import type { Filled } from './fillTestCase.ts';
import type { TestCase } from './openTestCase.ts';

const put = (one: TestCase, { dataPointId }: Filled) => one.change('claims.put', { dataPointIds: [dataPointId] });

/** Every journalled method on claims once, on a filled case. */
export const claimChanges = {
  'claims.put': put,
  'claims.rename': (one: TestCase, ids: Filled) =>
    one.change('claims.rename', { ...put(one, ids), title: 'The grain' }),
  'claims.take': (one: TestCase, ids: Filled) => {
    put(one, ids);
    return one.change('claims.take', { dataPointId: ids.dataPointId });
  },
  'claims.dissolve': (one: TestCase, ids: Filled) => one.change('claims.dissolve', put(one, ids)),
};
