import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReadable } from '../store/openDatabase.ts';
import { article } from '../testing/fillTestCase.ts';
import { resources, writeFile } from '../testing/openTestCase.ts';
import { openTestDesk, tableOf, type TestDesk } from '../testing/openTestDesk.ts';

const manyRows = 300_000;
const query = { filters: [], measure: null, sort: null, offset: 0, limit: 1 };

async function openCase(name = 'case'): Promise<TestDesk & { path: string }> {
  const test = openTestDesk();
  const { path } = await test.ask('cases.create', { path: name, name: 'Harbour' });
  return { ...test, path };
}

/** Every row that an import writes, and the datasets' own tables. */
function contentsOf(path: string) {
  const database = openReadable({ path, passphrase: '' });
  const tables = ['captures', 'capture_chunks', 'texts', 'blocks', 'dataset_columns', 'sources', 'journal'];
  const counts = tables.map((table) => [table, database.get(`SELECT count(*) AS rows FROM ${table}`)?.['rows']]);
  const datasets = database.all(
    `SELECT name FROM sqlite_schema WHERE name GLOB 'dataset_*' AND name NOT GLOB '*_words*' AND name <> 'dataset_columns'`,
  ).length;
  database.close();
  return { ...Object.fromEntries(counts), datasets };
}
const nothing = {
  captures: 0,
  capture_chunks: 0,
  texts: 0,
  blocks: 0,
  dataset_columns: 0,
  sources: 0,
  journal: 0,
  datasets: 0,
};

describe('an import through real threads', () => {
  // Bug: a step is lost on the way between the threads, or readers don't see what was published.
  it('reads an article and a table, and tells how far it is', async () => {
    const { ask, importFile, folder, progress, changed } = await openCase();
    const text = await importFile(writeFile(folder, 'quay.txt', article));
    expect(text).toMatchObject({ kind: 'article', duplicate: false, rows: 0 });
    const open = await ask('sources.open', { sourceId: text.sourceId });
    expect(open.blocks.map((block) => block.text).join('\n')).toContain('900 tonnes of grain');
    const table = await importFile(join(resources, 'sample', 'shipments.csv'));
    expect(table).toMatchObject({ kind: 'dataset', rows: 3_000, duplicate: false });
    expect((await ask('datasets.query', { sourceId: table.sourceId, ...query })).rowCount).toBe(3_000);
    expect(changed.map(({ tables }) => tables)).toEqual([['sources'], ['sources']]);
    expect(progress.at(-1)).toEqual({
      job: 'import',
      words: 'Reading rows of shipments.csv',
      done: 3_000,
      total: 3_000,
    });
    expect((await ask('journal.verify', { job: 'verify' })).holds).toBe(true);
  });

  // Bug: what was read before the failure stays, visible or not.
  it('leaves nothing of what can not be imported, and says why', async () => {
    const { ask, importFile, folder, path } = await openCase();
    const refused = async (file: string, code: string): Promise<void> => {
      const message = expect.stringContaining(basename(file));
      await expect(importFile(file)).rejects.toMatchObject({ code, message });
    };
    await refused(writeFile(folder, 'empty.txt', ''), 'unreadable-file');
    await refused(writeFile(folder, 'empty.csv', ''), 'unreadable-file');
    await refused(
      writeFile(folder, 'clip.txt', Buffer.from('000000206674797069736f6d0000020069736f6d', 'hex')),
      'unsupported-format',
    );
    await refused(
      writeFile(
        folder,
        'broken.csv',
        Buffer.concat([Buffer.from(`a,b,c\n${'été,2,3\n'.repeat(200)}`), Buffer.from([0xff, 0xfe])]),
      ),
      'unreadable-file',
    );
    await refused(writeFile(folder, 'ragged.csv', `${tableOf(5_000)}1,2\n`), 'unreadable-file');
    await refused(join(folder, 'gone.csv'), 'not-found');
    await refused(folder, 'unsupported-format');
    await expect(ask('sources.import', { job: 'import', handle: 'unknown' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await ask('cases.close', {});
    expect(contentsOf(path)).toEqual(nothing);
  });

  // Bug: the same bytes lie in the case twice, or are refused.
  it('links bytes that the case holds already, one after the other or at once', async () => {
    const { ask, importFile, folder, path } = await openCase();
    const file = writeFile(folder, 'table.csv', tableOf(2_000));
    const twin = writeFile(folder, 'twin.csv', tableOf(2_000));
    const [one, other] = await Promise.all([importFile(file, 'one'), importFile(twin, 'other')]);
    expect([one.duplicate, other.duplicate].filter((duplicate) => duplicate)).toEqual([true]);
    expect(one.sourceId).toBe(other.sourceId);
    expect(await importFile(twin)).toMatchObject({ duplicate: true, sourceId: one.sourceId });
    await ask('sources.remove', { sourceId: one.sourceId });
    const again = await importFile(file);
    expect(again).toMatchObject({ duplicate: false, rows: 2_000 });
    expect((await ask('datasets.query', { sourceId: again.sourceId, ...query })).matching).toBe(2_000);
    await ask('cases.close', {});
    expect(contentsOf(path)).toMatchObject({ captures: 1, sources: 1, datasets: 1 });
  });

  // Bug: a temporary plain copy of what was dropped on the window stays on the disk for as long as the case is open.
  it('deletes a temporary file as soon as it is over, and no other', async () => {
    const { ask, desk, folder } = await openCase();
    const kept = writeFile(folder, 'kept.txt', article);
    const temporary = writeFile(folder, 'temporary.txt', article);
    const broken = writeFile(folder, 'broken.txt', '');
    await ask('sources.import', { job: 'one', handle: desk.addFile(kept, 'kept.txt', false) });
    await ask('sources.import', { job: 'two', handle: desk.addFile(temporary, 'temporary.txt', true) });
    await expect(
      ask('sources.import', { job: 'three', handle: desk.addFile(broken, 'broken.txt', true) }),
    ).rejects.toThrow(/empty/);
    expect([kept, temporary, broken].map((path) => existsSync(path))).toEqual([true, false, false]);
  });
});

describe('a long import', () => {
  // Bug: cancelling leaves rows behind, takes other edits with it, or reads wait for the import's end.
  it('can be cancelled and leaves nothing, while reads and edits go on', async () => {
    const { ask, importFile, reached, folder, path } = await openCase();
    const { sourceId } = await importFile(writeFile(folder, 'quay.txt', article));
    const importing = importFile(writeFile(folder, 'large.csv', tableOf(manyRows)), 'large');
    await reached('large', 'Reading rows');
    const began = performance.now();
    expect(await ask('sources.list', {})).toHaveLength(1);
    const { passageId } = await ask('passages.mark', { sourceId, start: 0, end: 4 });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await ask('jobs.cancel', { job: 'large' })).toEqual({ cancelled: true });
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ask('jobs.cancel', { job: 'large' })).toEqual({ cancelled: false });
    expect((await ask('passages.list', {})).map(({ id }) => id)).toEqual([passageId]);
    await ask('cases.close', {});
    expect(contentsOf(path)).toMatchObject({
      captures: 1,
      capture_chunks: 1,
      sources: 1,
      dataset_columns: 0,
      datasets: 0,
      journal: 2,
    });
  });

  // Bug: a cancel that comes while the job's thread starts is lost.
  it('can be cancelled before its thread has started', async () => {
    const { ask, importFile, folder, path } = await openCase();
    const importing = importFile(writeFile(folder, 'table.csv', tableOf(2_000)), 'early');
    const cancelled = ask('jobs.cancel', { job: 'early' });
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await cancelled).toEqual({ cancelled: true });
    await ask('cases.close', {});
    expect(contentsOf(path)).toEqual(nothing);
  });

  // Bug: two jobs of one name, of which only one can be cancelled.
  it('keeps its name to itself, from the first moment on', async () => {
    const { importFile, folder } = await openCase();
    const file = writeFile(folder, 'table.csv', tableOf(2_000));
    const both = await Promise.allSettled([importFile(file, 'same'), importFile(file, 'same')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { code: 'conflict' } });
    expect(await importFile(file, 'same')).toMatchObject({ duplicate: true });
  });

  // Bug: closing waits for the import's end, or leaves what it staged in the file.
  it('is cancelled and cleared away when the case closes', async () => {
    const { ask, importFile, reached, folder, path } = await openCase();
    const importing = importFile(writeFile(folder, 'large.csv', tableOf(manyRows)), 'large').catch(
      (error: unknown) => error,
    );
    await reached('large', 'Reading rows');
    await ask('cases.close', {});
    expect(await importing).toMatchObject({ code: 'cancelled' });
    for (const suffix of ['-wal', '-shm']) expect(existsSync(`${path}${suffix}`)).toBe(false);
    expect(contentsOf(path)).toEqual(nothing);
  });
});

const script = fileURLToPath(new URL('../testing/importScript.ts', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  said(words: string): Promise<void>;
  readonly ended: Promise<number | null>;
}

/** The same engine in a process of its own. */
function start(...parameters: readonly string[]): Running {
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  return {
    child,
    said: (words) =>
      new Promise((resolve) => {
        const look = (): void => (lines.some((line) => line.startsWith(words)) ? resolve() : undefined);
        waiting.add(look);
        look();
      }),
    ended: new Promise((resolve) => child.once('exit', resolve)),
  };
}

describe('an import of another process', () => {
  // Bug: what a killed process staged stays for ever, or its case does not open any more.
  it('that was killed leaves the case as it was', async () => {
    const { ask, importFile, folder, path } = await openCase();
    await importFile(writeFile(folder, 'quay.txt', article));
    await ask('cases.close', {});
    const before = contentsOf(path);
    const large = writeFile(folder, 'large.csv', tableOf(manyRows));
    const other = start(path, large);
    await other.said('reading');
    other.child.kill('SIGKILL');
    await other.ended;
    expect(existsSync(`${path}-wal`)).toBe(true);
    await ask('cases.open', { path });
    expect(await ask('sources.list', {})).toHaveLength(1);
    expect((await ask('journal.verify', { job: 'verify' })).holds).toBe(true);
    await ask('cases.close', {});
    expect(contentsOf(path)).toEqual(before);
  });

  // Bug: opening a case sweeps away what another program is importing into it.
  it('that still runs is not swept away', async () => {
    const { ask, folder, path } = await openCase();
    await ask('cases.close', {});
    const other = start(path, writeFile(folder, 'table.csv', tableOf(100_000)));
    await other.said('reading');
    await ask('cases.open', { path });
    await ask('reports.create', { title: 'Meanwhile', blocks: [] });
    await other.said('imported 100000');
    expect(await other.ended).toBe(0);
    expect((await ask('sources.list', {}))[0]?.rowCount).toBe(100_000);
    expect((await ask('journal.verify', { job: 'verify' })).holds).toBe(true);
  });

  // Bug: a thread or a port that is left open keeps the process from ending.
  it('ends by itself once its desk is closed', async () => {
    const { ask, folder, path } = await openCase();
    await ask('cases.close', {});
    const other = start(path, writeFile(folder, 'quay.txt', article));
    await other.said('closed');
    const late = new Promise((resolve) => setTimeout(() => resolve('still running'), 5_000).unref());
    expect(await Promise.race([other.ended, late])).toBe(0);
    rmSync(join(folder, 'quay.txt'));
  });
});
