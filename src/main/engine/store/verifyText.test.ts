import { expect, it } from 'vitest';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase } from '../testing/openTestCase.ts';

// Bug: the text that quotations are taken from is altered by other means, and the case is said to hold.
it.each([
  ['its words', `UPDATE blocks SET content = replace(content, '900', '100')`],
  ['a folded block', `UPDATE blocks SET role = 'furniture' WHERE position = (SELECT max(position) FROM blocks)`],
  ['a missing block', 'DELETE FROM blocks WHERE position = (SELECT max(position) FROM blocks)'],
])('a case does not hold after its text was altered: %s', async (_, sql) => {
  const one = openTestCase();
  await fillTestCase(one);
  expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
  one.database.exec(sql);
  const { holds, checks } = await one.work('journal.verify', { job: 'verify' });
  expect(holds).toBe(false);
  expect(checks.filter((check) => !check.holds)).toEqual([
    {
      what: 'Capture quay.txt',
      holds: false,
      detail: 'its bytes are unchanged since import; the text read from them was altered',
    },
  ]);
});

// Bug: a source that was removed and imported again is compared with no text, or with another one.
it('a text that is shown again still holds, and is still compared', async () => {
  const one = openTestCase();
  const ids = await fillTestCase(one);
  const path = one.key.path.replace('case.plumb', 'quay.txt');
  one.change('reports.remove', { reportId: ids.reportId });
  one.change('estimates.remove', { estimateId: ids.estimateId });
  one.change('dataPoints.remove', { dataPointId: ids.dataPointId });
  one.change('passages.remove', { passageId: ids.passageId });
  one.change('sources.remove', { sourceId: ids.sourceId });
  expect(await one.work('sources.import', { job: 'again', handle: path })).toMatchObject({ duplicate: false });
  expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
  one.database.exec(`UPDATE blocks SET content = 'forged'`);
  expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(false);
});
