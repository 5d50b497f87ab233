import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestDesk, tableOf } from '../testing/openTestDesk.ts';
import { writeFile } from '../testing/openTestCase.ts';

// Bug: a table is only indexed when someone makes a change, or its indexing holds up what the user does meanwhile.
it('indexes a table after its import, between changes, and goes on when the case is opened again', async () => {
  const { folder, ask, importFile } = openTestDesk();
  const path = join(folder, 'case.plumb');
  await ask('cases.create', { path, name: 'Harbour' });
  const find = () => ask('search.find', { query: '"port 3"', limit: 5, offset: 0 });
  const untilIndexed = async (): Promise<Awaited<ReturnType<typeof find>>> => {
    const answer = await find();
    return answer.indexing === 0 ? answer : untilIndexed();
  };
  await importFile(writeFile(folder, 'ships.csv', tableOf(20_000)));
  await ask('cases.close', {});
  await ask('cases.open', { path });
  await ask('dataPoints.create', {
    ...{ what: 'Turnips', quantity: null, written: null, period: null, place: null, credibility: null },
    ...{ status: 'claimed', evidence: [] },
  });
  expect(await ask('search.find', { query: 'turnips', limit: 5, offset: 0 })).toMatchObject({
    counts: { dataPoint: 1 },
  });
  expect(await untilIndexed()).toMatchObject({ counts: { row: 1_000 }, rowsGoOn: true });
  expect(await ask('search.find', { query: 'in:data port OR ports', limit: 3, offset: 0 })).toMatchObject({
    hits: [{ place: { row: 1 } }, { place: { row: 2 } }, { place: { row: 3 } }],
  });
});
