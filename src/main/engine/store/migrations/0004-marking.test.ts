import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { runChange } from '../../threads/runChange.ts';
import { runRead } from '../../threads/runRead.ts';
import { fixedPorts, temporaryFolder } from '../../testing/openTestCase.ts';
import { openWritable } from '../openDatabase.ts';
import { listPassages } from '../queries/passages.ts';
import { verifyCase } from '../verifyCase.ts';

/** Written by the first schema: an article with a passage, data point, estimate and report. */
const early = fileURLToPath(new URL('fixtures/schema-1.plumb', import.meta.url));

// Bug: a data point or a passage of an early case cannot be changed, undone or verified once its table has grown.
it('lets what an early case holds be changed, undone and verified', async () => {
  const path = join(temporaryFolder(), 'early.plumb');
  copyFileSync(early, path);
  const database = openWritable({ path, passphrase: '' });
  const change = (name: 'dataPoints.edit' | 'journal.undo', input: unknown): unknown =>
    runChange(database, fixedPorts('later'), () => undefined, name, contract[name].input.parse(input));
  const list = () => runRead(database, 'dataPoints.list', {}) as readonly { id: string; counted: string | null }[];
  const [point] = list();
  expect(point).toMatchObject({ counted: null, unitWritten: null, claimId: null });
  expect(listPassages(database, null)[0]).toMatchObject({ page: null, found: null });
  change('dataPoints.edit', { dataPointId: point?.id, counted: 'sacks', unitWritten: 'metric tons' });
  expect(list()[0]).toMatchObject({ counted: 'sacks', unitWritten: 'metric tons' });
  change('journal.undo', {});
  expect(list()[0]).toEqual(point);
  const { checks } = await verifyCase(database, new AbortController().signal, () => undefined);
  expect(checks.filter((check) => !check.holds)).toEqual([]);
  database.close();
});
