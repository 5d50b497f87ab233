import { describe, expect, it } from 'vitest';
import { writeZip, type ZipPart } from '../testing/writeZip.ts';
import { openZip } from './zipArchive.ts';

const words = { name: 'a/words.txt', content: 'Words of a harbour. '.repeat(40) };
const megabyte = 1 << 20;

function refusal(parts: readonly ZipPart[], read?: string): Promise<unknown> {
  return openZip(writeZip(parts), 'box.zip')
    .then(async (archive) => (read === undefined ? archive.names.join() : (await archive.read(read)).length))
    .then(
      () => 'accepted',
      (error: unknown) => error,
    );
}

// Bug: the reader takes one part of an archive for another, or loses the stored ones.
it('lists the files with their sizes and gives back what each holds', async () => {
  const parts = [
    words,
    { name: 'folder/', content: '', stored: true },
    { name: 'числа.bin', content: new Uint8Array([1, 0, 255]), stored: true },
    { name: 'none', content: '' },
  ];
  const archive = await openZip(writeZip(parts), 'box.zip');
  expect(archive.names).toEqual(['a/words.txt', 'числа.bin', 'none']);
  expect(archive.entries[0]).toMatchObject({ name: 'a/words.txt', size: 800 });
  expect(Buffer.from(await archive.read('a/words.txt')).toString()).toBe(words.content);
  expect([...(await archive.read('числа.bin'))]).toEqual([1, 0, 255]);
  expect((await archive.read('none')).length).toBe(0);
  expect(archive.has('folder/')).toBe(false);
  await expect(archive.read('other')).rejects.toMatchObject({ message: '"box.zip" has no entry "other".' });
});

describe('what is refused, with the file and the entry', () => {
  // Bug: a part written out, or looked up, under such a name leaves its folder.
  it.each([
    '../up.txt',
    'a/../../up.txt',
    '/etc/round.txt',
    'C:\\round.txt',
    'c:round.txt',
    'a\\b.txt',
    'a\u0000b',
    '~/x',
  ])('the path %s', async (name) => {
    const error = await refusal([words, { name, content: 'x' }]);
    expect(error).toMatchObject({ code: 'unreadable-file', details: { fileName: 'box.zip' } });
    expect(error).toMatchObject({ message: expect.stringContaining('"box.zip" holds an entry whose path leads out') });
  });

  it('an entry under a password', async () => {
    expect(await refusal([{ ...words, flags: 0x801 }])).toMatchObject({
      code: 'unreadable-file',
      message: '"box.zip" is protected by a password (entry "a/words.txt"). Save it without one and import it again.',
    });
  });

  it('a way of packing that is not known', async () => {
    expect(await refusal([{ ...words, method: 14 }])).toMatchObject({
      message: '"box.zip" packs "a/words.txt" by method 14, which is not supported.',
    });
  });

  // Bug: two programs read two different texts from the same file.
  it('a name given twice', async () => {
    expect(await refusal([words, { ...words, content: 'other' }])).toMatchObject({
      message: '"box.zip" holds two entries named "a/words.txt".',
    });
  });

  // Bug: a few kilobytes of zeros fill the memory.
  it('an entry that unpacks to two hundred times its size', async () => {
    const bomb = { name: 'bomb.xml', content: new Uint8Array(8 * megabyte) };
    expect(await refusal([bomb])).toMatchObject({
      code: 'unreadable-file',
      message: '"box.zip" packs "bomb.xml" more than 200 times smaller, as only a ZIP bomb does.',
    });
  });

  // Bug: the size that is judged is the one that the attacker wrote.
  it('an entry that is longer than it states, without unpacking it whole', async () => {
    const bomb = { name: 'bomb.xml', content: new Uint8Array(64 * megabyte), statedSize: 1000 };
    expect(await refusal([bomb], 'bomb.xml')).toMatchObject({
      message: '"box.zip" unpacks "bomb.xml" to more than the 1000 bytes it states.',
    });
  });

  it('an entry that is shorter than it states', async () => {
    expect(await refusal([{ ...words, statedSize: 5000 }], words.name)).toMatchObject({
      message: expect.stringContaining('"a/words.txt" has another length or checksum than it states'),
    });
  });

  it('an entry larger than the limit, and many that are so together', async () => {
    expect(await refusal([{ ...words, statedSize: 600 * megabyte }])).toMatchObject({
      message: expect.stringContaining('which unpacks to more than 512 MB, the most that is read of one entry'),
    });
    const noise = Buffer.from(Array.from({ length: 20 * 1024 }, (_, at) => (at * at * 31 + (at >> 3)) % 251));
    const many = Array.from({ length: 600 }, (_, at) => ({
      name: `part${at}`,
      content: noise,
      stored: false,
      statedSize: 4_000_000,
    }));
    expect(await refusal(many)).toMatchObject({
      message: '"box.zip" unpacks to more than 2,048 MB, the most that is read.',
    });
  });

  // Bug: a bomb without any nesting, whose entries all claim the same packed bytes.
  it('entries that share their bytes', async () => {
    const shared = { name: 'b', content: words.content, sharesBytesOf: 0 };
    expect(await refusal([words, shared])).toMatchObject({
      message: '"box.zip" holds entries that share bytes ("a/words.txt" and "b").',
    });
  });

  it('damage: a changed byte, a cut file, no archive at all', async () => {
    expect(await refusal([{ ...words, statedCrc: 7 }], words.name)).toMatchObject({
      message: expect.stringContaining('"box.zip" is damaged as a ZIP archive: "a/words.txt" has another'),
    });
    const whole = writeZip([words]);
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      whole.subarray(40),
      new TextEncoder().encode('PK\u0003\u0004 no'),
    ])
      await expect(openZip(bytes, 'box.zip').then((archive) => archive.read(words.name))).rejects.toMatchObject({
        code: 'unreadable-file',
        message: expect.stringMatching(/^"box\.zip" is damaged as a ZIP archive/u),
      });
    const broken = Buffer.from(whole);
    broken.fill(0xff, 41, 60);
    const archive = await openZip(broken, 'box.zip');
    await expect(archive.read(words.name)).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  it('more entries than the limit', async () => {
    const zip = Buffer.from(writeZip([words]));
    zip.writeUInt16LE(60_000, zip.length - 12);
    await expect(openZip(zip, 'box.zip')).rejects.toMatchObject({
      message: '"box.zip" holds more than 50,000 entries.',
    });
  });
});
