import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { runChange } from '../../threads/runChange.ts';
import { fixedPorts, temporaryFolder } from '../../testing/openTestCase.ts';
import type { WritableDatabase } from '../Database.ts';
import { openWritable } from '../openDatabase.ts';
import { getSource } from '../queries/sources.ts';
import { readStoredText } from '../queries/texts.ts';
import { verifyCase } from '../verifyCase.ts';

/** Written by the first schema: an imported article with a passage, data point, estimate and report, then corrected. */
const early = fileURLToPath(new URL('fixtures/schema-1.plumb', import.meta.url));
const sourceId = 'id0003';

function openEarly(): WritableDatabase {
  const path = join(temporaryFolder(), 'early.plumb');
  copyFileSync(early, path);
  return openWritable({ path, passphrase: '' });
}

// Bug: building the table of sources anew loses a row, or what points at it.
it('keeps the sources of an early case, and all that rests on them', async () => {
  const database = openEarly();
  expect(getSource(database, sourceId)).toMatchObject({ publisher: 'The Quay', kind: 'article', url: null });
  expect(readStoredText(database, sourceId)).toMatchObject({ found: {}, readings: [], picked: null });
  expect(database.all('SELECT source_id FROM passages')).toEqual([{ source_id: sourceId }]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(Object.values(database.get('PRAGMA foreign_keys') ?? {})).toEqual([1]);
  const { checks } = await verifyCase(database, new AbortController().signal, () => undefined);
  expect(checks.filter((check) => !check.holds)).toEqual([]);
  database.close();
});

// Bug: a change that was journalled without the new columns can no longer be taken back, as if others had changed the row.
it('lets changes of an early case be undone and redone', () => {
  const database = openEarly();
  const turn = (name: 'journal.undo' | 'journal.redo') =>
    runChange(database, fixedPorts('later'), () => undefined, name, contract[name].input.parse({}));
  expect(turn('journal.undo')).toEqual({ label: 'Correct source' });
  expect(getSource(database, sourceId).publisher).toBeNull();
  expect(turn('journal.redo')).toEqual({ label: 'Correct source' });
  expect(getSource(database, sourceId).publisher).toBe('The Quay');
  database.close();
});

// Bug: a stub with a capture, or a source without one that is no stub, which no reader can open.
it.each([
  `INSERT INTO sources (id, kind, title, synthetic, created_at) VALUES ('s', 'article', 't', 0, '')`,
  `INSERT INTO sources (id, kind, capture_id, title, synthetic, created_at) SELECT 's', 'stub', id, 't', 0, '' FROM captures`,
])('ties stubs to having no capture: %s', (sql) => {
  const database = openEarly();
  expect(() => database.run(sql)).toThrow(/CHECK/);
  database.close();
});
