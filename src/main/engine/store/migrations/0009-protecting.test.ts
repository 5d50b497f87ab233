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

// Bug: an early case can mark nothing as sensitive, or a half-made mark gets into it and protects nothing.
it('lets an early case mark what is sensitive, and keeps whole marks only', () => {
  const path = join(temporaryFolder(), 'early.plumb');
  copyFileSync(early, path);
  const database = openWritable({ path, passphrase: '' });
  const thing = { kind: 'name' as const, words: 'Anna Kovalenko', standIn: null };
  const input = contract['protecting.mark'].input.parse({ thing, reason: '' });
  runChange(database, fixedPorts('later'), () => undefined, 'protecting.mark', input);
  expect(runRead(database, 'protecting.marks', {})).toMatchObject([{ thing }]);
  const insert = (id: string, kind: string, sourceId: string | null, column: number | null) =>
    database.run(`INSERT INTO sensitive_marks VALUES (?, ?, 'w', NULL, ?, ?, '', '')`, id, kind, sourceId, column);
  expect(() => insert('a', 'source', null, null)).toThrow(/CHECK/);
  expect(() => insert('b', 'column', 's', null)).toThrow(/CHECK/);
  expect(() => insert('c', 'name', 's', null)).toThrow(/CHECK/);
  insert('d', 'column', 's', 0);
  database.close();
});
