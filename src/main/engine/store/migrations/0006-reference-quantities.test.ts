import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { fixedPorts, temporaryFolder } from '../../testing/openTestCase.ts';
import { runChange } from '../../threads/runChange.ts';
import { runRead } from '../../threads/runRead.ts';
import { openWritable } from '../openDatabase.ts';

/** Written by the first schema. */
const early = fileURLToPath(new URL('fixtures/schema-1.plumb', import.meta.url));

// Bug: an early case has no library, or a half-made quantity gets into it.
it('gives an early case a library that holds whole quantities only', () => {
  const path = join(temporaryFolder(), 'early.plumb');
  copyFileSync(early, path);
  const database = openWritable({ path, passphrase: '' });
  const fields = { name: 'Sack', value: 50, low: null, high: null, unit: 'kg/sack', source: 'Trader', note: '' };
  const input = contract['referenceQuantities.add'].input.parse({ startKey: 'sack', fields });
  runChange(database, fixedPorts('later'), () => undefined, 'referenceQuantities.add', input);
  expect(runRead(database, 'referenceQuantities.list', {})).toMatchObject({ own: [{ startKey: 'sack', value: 50 }] });
  const insert = (id: string, startKey: string | null, value: number | null, low: number | null, high: number | null) =>
    database.run(
      `INSERT INTO reference_quantities VALUES (?, ?, 'n', ?, ?, ?, '', 's', '', '')`,
      ...[id, startKey, value, low, high],
    );
  expect(() => insert('a', null, null, 1, null)).toThrow(/CHECK/);
  expect(() => insert('b', null, null, 2, 1)).toThrow(/CHECK/);
  expect(() => insert('c', 'sack', 1, null, null)).toThrow(/UNIQUE/);
  insert('d', null, null, 1, 2);
  database.close();
});
