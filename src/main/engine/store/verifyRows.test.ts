import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { openTestCase, type TestCase, writeFile } from '../testing/openTestCase.ts';

const table = [
  'port,on,tons,loaded,note',
  'Quay,2024-05-01,12.50,true,"a ""quoted"" word"',
  'Mill,2024-05-02,-0,false,',
  'Ödenpå,2024-05,9007199254740993,true,\ud83d\ude80',
  ...Array.from({ length: 6_000 }, (_, at) => `Quay,2024-06-01,${at / 3},true,row ${at}`),
].join('\n');

async function withTable(): Promise<TestCase> {
  const one = openTestCase();
  await one.work('sources.import', { job: 'import', handle: writeFile(dirname(one.key.path), 'rows.csv', table) });
  return one;
}

// Bug: rows are hashed otherwise when they are read back, and every case with a table is said to be altered.
it('a case with a table holds', async () => {
  const one = await withTable();
  expect((await one.work('journal.verify', { job: 'verify' })).checks.filter((check) => !check.holds)).toEqual([]);
});

// Bug: a number in a row is altered by other means, and the sum that quotes it is said to hold.
it.each([
  ['a cell', 'SET c2 = c2 + 1 WHERE number = 6000'],
  ['a word', `SET c4 = 'other' WHERE number = 1`],
])('a case does not hold after a row was altered: %s', async (_, change) => {
  const one = await withTable();
  const name = one.database.get(`SELECT name FROM sqlite_schema WHERE name GLOB 'dataset_id*' ORDER BY length(name)`)?.[
    'name'
  ];
  one.database.exec(`UPDATE ${String(name)} ${change}`);
  const { holds, checks } = await one.work('journal.verify', { job: 'verify' });
  expect(holds).toBe(false);
  expect(checks.filter((check) => !check.holds)).toEqual([
    {
      what: 'Capture rows.csv',
      holds: false,
      detail: 'its bytes are unchanged since import; a row read from them was altered',
    },
  ]);
});
