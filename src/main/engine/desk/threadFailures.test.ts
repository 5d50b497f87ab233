import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReadable } from '../store/openDatabase.ts';
import { article } from '../testing/fillTestCase.ts';
import { threadOf, writeFile } from '../testing/openTestCase.ts';
import { openTestDesk, tableOf, type TestDesk } from '../testing/openTestDesk.ts';

const threadModule = threadOf(new URL('../testing/failingThread.ts', import.meta.url));
const words = 'fail this thread';

async function openCase(): Promise<TestDesk> {
  const test = openTestDesk({ threadModule });
  await test.ask('cases.create', { path: 'case', name: 'Harbour' });
  return test;
}

function stagedIn({ folder }: TestDesk): unknown {
  const database = openReadable({ path: join(folder, 'case.plumb'), passphrase: '' });
  const { captures } = database.get('SELECT count(*) AS captures FROM captures') ?? {};
  database.close();
  return captures;
}

describe('a thread that fails', () => {
  // Bug: the job is never answered; its dead thread is given the next job; what it staged stays while the case is open.
  it('in the middle of an import is answered, cleared up after and replaced', async () => {
    const test = await openCase();
    const { ask, importFile, folder } = test;
    const file = writeFile(folder, 'table.csv', tableOf(50_000));
    await expect(importFile(file, words)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/thread of this job stopped/),
    });
    for (let turn = 0; turn < 50 && stagedIn(test) !== 0; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop -- the writing thread clears up on its own time
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(stagedIn(test)).toBe(0);
    expect(await importFile(writeFile(folder, 'quay.txt', article))).toMatchObject({ duplicate: false });
    expect(await importFile(file)).toMatchObject({ rows: 50_000, duplicate: false });
    expect((await ask('journal.verify', { job: 'verify' })).holds).toBe(true);
  });

  // Bug: the failure's own words, which may quote the case, reach the screen or the log.
  it('tells nothing of the case', async () => {
    const { desk, logged, folder } = await openCase();
    const handle = desk.addFile(writeFile(folder, 'table.csv', tableOf(50_000)), 'table.csv', false);
    const reply = await desk.call('sources.import', { job: words, handle });
    expect(JSON.stringify([reply, logged])).not.toContain('secret');
    expect(logged).toEqual([expect.stringContaining('sources.import: ')]);
  });

  // Bug: after the writing thread failed every change waits for ever, and the case can't be closed.
  it('while writing is answered, as is every change after it, until the case is opened again', async () => {
    const { ask, desk, importFile, folder } = await openCase();
    await ask('reports.create', { title: 'Kept', blocks: [] });
    const message = expect.stringMatching(/writes to this case stopped/);
    await desk.call('journal.sign', { who: words });
    await expect(ask('reports.create', { title: 'Lost', blocks: [] })).rejects.toMatchObject({
      code: 'internal',
      message,
    });
    await expect(importFile(writeFile(folder, 'quay.txt', article))).rejects.toMatchObject({
      code: 'internal',
      message,
    });
    expect((await ask('reports.list', {})).map(({ title }) => title)).toEqual(['Kept']);
    await ask('cases.open', { path: 'case.plumb' });
    await ask('reports.create', { title: 'Again', blocks: [] });
    expect((await ask('reports.list', {})).map(({ title }) => title)).toEqual(['Kept', 'Again']);
  });

  // Bug: a job waits for ever for the writing thread's answer to a step.
  it('while writing ends an import that waits for it', async () => {
    const { ask, desk, importFile, reached, folder } = await openCase();
    const importing = importFile(writeFile(folder, 'large.csv', tableOf(200_000)), 'large').catch(
      (error: unknown) => error,
    );
    await reached('large', 'Reading rows');
    await desk.call('journal.sign', { who: words });
    expect(await importing).toMatchObject({ code: 'internal' });
    await ask('cases.open', { path: 'case.plumb' });
    expect(await ask('sources.list', {})).toEqual([]);
  });

  // Bug: after the reading thread failed the window stays blank without a word.
  it('while reading is answered in words', async () => {
    const { ask, desk } = await openCase();
    await desk.call('reports.open', { reportId: words });
    const message = expect.stringMatching(/reads this case stopped/);
    await expect(ask('sources.list', {})).rejects.toMatchObject({ code: 'internal', message });
    await ask('cases.close', {});
  });
});

describe('a thread that never starts', () => {
  // Bug: opening waits for ever for a thread that ended without a word.
  it('is an answer', async () => {
    const { desk } = openTestDesk({ threadModule: new URL('data:text/javascript,') });
    const reply = await desk.call('cases.create', { path: 'case', name: 'Harbour' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
