import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFile } from '#engine/testing/openTestCase.ts';
import { replaceFile, type Replacing } from './replaceFile.ts';

const bytes = Buffer.from('%PDF-1.7 newer');

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk on which so many bytes of the new file find room. */
function smallDisk(room: number): Replacing {
  const filling = async (...words: Parameters<typeof open>) => {
    const file = await open(...words);
    file.writeFile = async (content) => {
      await file.write(Buffer.from(content as Uint8Array).subarray(0, room));
      throw refusal('ENOSPC');
    };
    return file;
  };
  return { open: filling, rename };
}

describe('a file that is replaced', () => {
  // Bug: the old report is cut short and the new one is not whole.
  it('stays as it was where the disk fills, and nothing lies beside it', async () => {
    const folder = temporaryFolder();
    const path = writeFile(folder, 'report.pdf', '%PDF-1.4 older');
    await expect(replaceFile(path, bytes, smallDisk(4))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('its disk is full (ENOSPC)'),
    });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 older');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  // Bug: a viewer that holds the file (Windows) ends in a half-written one.
  it('stays as it was where another program holds it', async () => {
    const folder = temporaryFolder();
    const path = writeFile(folder, 'report.pdf', '%PDF-1.4 older');
    const held: Replacing = { open, rename: () => Promise.reject(refusal('EBUSY')) };
    await expect(replaceFile(path, bytes, held)).rejects.toThrow('another program holds it (EBUSY)');
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 older');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  // Bug: renaming over a file that its owner has locked replaces it all the same.
  it('stays as it was where it is read-only', async () => {
    const folder = temporaryFolder();
    const path = writeFile(folder, 'report.pdf', '%PDF-1.4 older');
    chmodSync(path, 0o444);
    await expect(replaceFile(path, bytes)).rejects.toThrow('is read-only');
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 older');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  // Bug: what is reading the old file sees the new one's first half.
  it('is whole at once, also for who has the old one open', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.pdf');
    writeFileSync(path, '%PDF-1.4 older');
    const reader = await open(path, 'r');
    await replaceFile(path, bytes);
    expect((await reader.readFile()).toString()).toBe('%PDF-1.4 older');
    await reader.close();
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 newer');
  });
});
