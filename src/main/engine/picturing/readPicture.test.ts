import { describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { betrayingPictures, secrets } from '../testing/betrayingPictures.ts';
import { pngChunk, pngHeader, pngSignature, writeGif, writeJpeg, writePng } from '../testing/writePictures.ts';
import { readPicture } from './readPicture.ts';

const pictures = Object.entries(betrayingPictures);
const end = pngChunk('IEND', Buffer.alloc(0));

async function problemOf(bytes: Uint8Array, name = 'photo.png'): Promise<PlumbError | null> {
  try {
    await readPicture(bytes, name);
    return null;
  } catch (error) {
    if (error instanceof PlumbError) return error;
    throw error;
  }
}

/** Bytes as the picture's header states so many pixels. */
const headers = {
  png: (width: number, height: number) =>
    Buffer.concat([pngSignature, pngHeader(width, height), pngChunk('IDAT', deflateSync(Buffer.alloc(8))), end]),
  jpeg: (width: number, height: number) => {
    const bytes = writeJpeg([90, 160, 60], 8, 8);
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(height, frame + 5);
    bytes.writeUInt16BE(width, frame + 7);
    return bytes;
  },
  gif: (width: number, height: number) => {
    const bytes = writeGif([0], 8, 8);
    bytes.writeUInt16LE(width, 6);
    bytes.writeUInt16LE(height, 8);
    return bytes;
  },
};

describe.each(pictures)('%s', (name, make) => {
  // Bug: a name, a camera's number or a place goes out with the picture.
  it('loses all that is said beside its pixels, in every part of the file', async () => {
    for (const bytes of [1, 6].map(make)) {
      expect(secrets.every((secret) => bytes.includes(secret))).toBe(true);
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      const read = await readPicture(bytes, name);
      expect(secrets.filter((secret) => Buffer.from(read.bytes).includes(secret))).toEqual([]);
      expect(Buffer.from(read.bytes).toString('latin1')).not.toMatch(/xmp|rdf:|ICC|Photoshop/iu);
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      expect((await readPicture(read.bytes, name)).bytes, 'stripped twice is stripped once').toEqual(read.bytes);
    }
  });

  // Bug: a photo taken upright lies on its side, since the word that says so went with the rest.
  it('keeps how the camera was held, and the size that is seen', async () => {
    const { width, height, bytes } = await readPicture(make(6), name);
    const turned = name !== 'moving.gif';
    expect([width, height]).toEqual(turned ? [40, 64] : [64, 40]);
    expect(Buffer.from(bytes).includes('MM\0*')).toBe(turned);
    expect(Buffer.from((await readPicture(make(1), name)).bytes).includes('MM\0*')).toBe(false);
  });

  // Bug: half a picture is kept, or the reader runs past the end.
  it('is refused where it is cut short, wherever that is', async () => {
    const bytes = make(6);
    const whole = (await readPicture(bytes, name)).bytes;
    for (let length = 1; length < whole.length - 1; length += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      const problem = await problemOf(whole.subarray(0, length), name);
      expect(problem, `${length} of ${whole.length} bytes`).not.toBeNull();
    }
  });

  // Bug: bytes made to break the reader end in an error of its own, or never end.
  it('is taken or refused in words, whatever byte of it is changed', async () => {
    const bytes = make(6);
    for (let at = 0; at < Math.min(bytes.length, 1_200); at += 1)
      for (const value of [0, 255]) {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        // oxlint-disable-next-line no-await-in-loop -- one picture after the other
        const problem = await problemOf(changed, name);
        expect(problem?.message ?? name).toContain(name);
      }
  });
});

describe('a picture that is not taken', () => {
  it('states 300 million pixels: nothing of it is unpacked', async () => {
    for (const make of Object.values(headers)) {
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      const problem = await problemOf(make(20_000, 15_000));
      expect(problem?.message).toContain('has 300 million pixels (20,000 × 15,000); at most 50 million are taken.');
      // oxlint-disable-next-line no-await-in-loop -- one picture after the other
      expect((await problemOf(make(0, 15)))?.message).toContain('has no pixels');
    }
  });

  // Bug: a few kilobytes unpack to gigabytes.
  it('unpacks to more than its size can hold', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const bytes = Buffer.concat([pngSignature, pngHeader(8, 8), pngChunk('IDAT', bomb), end]);
    expect(bytes.length).toBeLessThan(100_000);
    expect((await problemOf(bytes))?.message).toContain('unpacks to more than its size can hold');
  });

  it('is empty, is of another kind than its name says, or is too long', async () => {
    expect((await problemOf(Buffer.alloc(0)))?.message).toContain('is empty');
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await problemOf(page)).toMatchObject({ code: 'unsupported-format' });
    expect(await problemOf(Buffer.from('%PDF-1.7'))).toMatchObject({ code: 'unsupported-format' });
    expect((await problemOf(Buffer.alloc(50 * 1024 * 1024)))?.message).toContain(
      'has 50 MB; a picture has at most 20 MB',
    );
    expect((await readPicture(writePng([1, 2, 3], 8, 8), 'lies.jpg')).mediaType).toBe('image/png');
  });

  it('is a JPEG of four inks, which PDF/A does not take here', async () => {
    const problem = await problemOf(writeJpeg([90, 160, 60, 20], 64, 40), 'print.jpg');
    expect(problem).toMatchObject({ code: 'unsupported-format' });
    expect(problem?.message).toContain('four inks, CMYK');
  });
});

// Bug: pixels that were cropped away stay in the file behind those that are shown.
it('keeps nothing that stands behind the packed pixels of a PNG', async () => {
  const shown = deflateSync(Buffer.alloc(8 * 25));
  const bytes = Buffer.concat([
    pngSignature,
    pngHeader(8, 8),
    pngChunk('IDAT', Buffer.concat([shown, Buffer.from('cropped away')])),
    end,
  ]);
  const { bytes: stripped } = await readPicture(bytes, 'crop.png');
  expect(Buffer.from(stripped).includes('cropped away')).toBe(false);
  expect((await readPicture(stripped, 'crop.png')).bytes).toEqual(stripped);
});
