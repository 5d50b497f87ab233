import { appendFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { article } from '../testing/fillTestCase.ts';
import { openTestCase, resources, temporaryFolder, type TestCase, writeFile } from '../testing/openTestCase.ts';
import { createPress } from '../reporting/press.ts';
import { engineSteps } from '../threads/engineSteps.ts';
import { importSource } from './importSource.ts';

/** Imports a file, and lets `meddle` act at every progress. */
function importWhile(one: TestCase, path: string, meddle: (words: string) => void) {
  const { database, ports } = one;
  const desk: WorkDesk = {
    ...engineSteps(database, ports, () => undefined),
    ...{ database, clock: ports.clock, resources, owner: '1:test', signal: new AbortController().signal },
    newId: () => ports.identities.newId(),
    press: createPress(),
    progress: meddle,
    file: () => Promise.reject(new TypeError('not asked for')),
    hold: () => Promise.reject(new TypeError('not asked for')),
  };
  return importSource(desk, { path, name: basename(path) }, false);
}

const table = 'port,weight,year\nNorth,1,2024\nSouth,2,2024\n';

// Bug: what is shown was read from the disk after what is stored and hashed, and is not in the capture.
it('reads the bytes that it stored, whatever happens to the file meanwhile', async () => {
  const one = openTestCase();
  const folder = temporaryFolder();
  const text = writeFile(folder, 'quay.txt', article);
  const read = await importWhile(one, text, (words) => {
    if (words.startsWith('Reading')) writeFileSync(text, article.replaceAll('900', '100'));
  });
  const { blocks } = one.read('sources.open', { sourceId: read.sourceId });
  expect(blocks.map((block) => block.text).join('\n')).toContain('900 tonnes');

  const csv = writeFile(folder, 'quay.csv', table);
  const rows = await importWhile(one, csv, (words) => {
    if (words.startsWith('Looking')) writeFileSync(csv, table.replace('1,', '7,'));
  });
  const query = { filters: [], measure: null, sort: null, offset: 0, limit: 2 };
  const page = one.read('datasets.query', { sourceId: rows.sourceId, ...query });
  expect(JSON.stringify(page.rows)).not.toContain('7');
  expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
});

// Bug: half of an older and half of a newer version are stored as if they had been one file.
it('refuses a file that changes while it is copied, and leaves nothing of it', async () => {
  const one = openTestCase();
  const path = writeFile(temporaryFolder(), 'quay.txt', article);
  const meddle = (words: string): void => {
    if (words.startsWith('Copying')) appendFileSync(path, '\nMore.');
  };
  await expect(importWhile(one, path, meddle)).rejects.toMatchObject({
    code: 'conflict',
    message: '"quay.txt" changed while it was imported. Nothing was imported; try again.',
  });
  expect(one.database.all('SELECT * FROM captures')).toEqual([]);
  await importWhile(one, path, () => undefined);
});

// Bug: the failure of a file system names neither the file nor what to do.
it('names a file that can not be reached', async () => {
  const one = openTestCase();
  const path = join(temporaryFolder(), 'round.txt');
  symlinkSync(path, path);
  await expect(importWhile(one, path, () => undefined)).rejects.toMatchObject({
    code: 'unreadable-file',
    message: '"round.txt" can not be read: its links lead in a circle (ELOOP).',
  });
});
