import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTestCase } from '../testing/fillTestCase.ts';
import { openTestCase, writeFile } from '../testing/openTestCase.ts';

describe('a capture', () => {
  // Bug: what is exported went through the text, or lost bytes between two chunks of one MB.
  it('is exported byte for byte, to a file that others can not read', async () => {
    const one = openTestCase();
    const folder = dirname(one.key.path);
    const bytes = Buffer.from(Array.from({ length: 2_500_000 }, (_, at) => 65 + (at % 23)));
    const handle = writeFile(folder, 'long.txt', bytes);
    const { sourceId } = await one.work('sources.import', { job: 'import', handle });
    const path = join(folder, 'again.txt');
    await one.work('sources.exportCapture', { job: 'export', sourceId, path });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    // Windows has no such modes.
    expect(process.platform === 'win32' ? 0 : statSync(path).mode & 0o077).toBe(0);
  });

  // Bug: exporting writes over the user's own file.
  it('is not written over a file that exists', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const path = writeFile(dirname(one.key.path), 'mine.txt', 'mine');
    await expect(one.work('sources.exportCapture', { job: 'export', sourceId, path })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  // Bug: altered bytes are shown, or written out, as those that were imported.
  it('that was altered is neither shown nor exported', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    one.database.exec(`UPDATE capture_chunks SET bytes = CAST('forged' AS BLOB)`);
    const path = join(dirname(one.key.path), 'out.txt');
    for (const ask of [
      one.work('sources.capture', { job: 'open', sourceId }),
      one.work('sources.exportCapture', { job: 'export', sourceId, path }),
    ])
      // oxlint-disable-next-line no-await-in-loop -- two questions
      await expect(ask).rejects.toMatchObject({
        code: 'damaged-case',
        message: expect.stringContaining('"quay.txt" is not as it was imported') as string,
      });
    expect(() => statSync(path)).toThrow(/ENOENT/);
  });

  // Bug: looking at a source changes the case.
  it('is handed over with its name, kind and hash', async () => {
    const one = openTestCase();
    const { sourceId } = await fillTestCase(one);
    const { source } = one.read('sources.open', { sourceId });
    const { fileName, mediaType, sha256, size } = source;
    expect(await one.work('sources.capture', { job: 'open', sourceId })).toEqual({
      ...{ handle: 'held', fileName, mediaType, sha256, size },
    });
  });
});
