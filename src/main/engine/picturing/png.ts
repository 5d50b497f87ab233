import { crc32 } from 'node:zlib';
import { orientationAlone, readOrientation } from './exifOrientation.ts';
import { inflatedLength } from './inflatedLength.ts';
import { damaged, guardEnd, lettersAt, type PictureFormat, viewOf } from './PictureFormat.ts';
import { checkPixels } from './pictureLimits.ts';

const signature = '\u0089PNG\r\n\u001a\n';

/** PNG (third edition), 5 and 11: size, palette, transparency and pixels are kept, the rest is not; nor are further frames. */
export const png: PictureFormat = {
  name: 'PNG',
  mediaType: 'image/png',
  recognises: (bytes) => lettersAt(bytes, 0, 4) === signature.slice(0, 4),
  strip: async (bytes) => {
    const { header, colours, pixels, orientation } = guardEnd(() => readChunks(bytes));
    const { width, height } = header;
    const read = await inflatedLength(pixels, lengthOfPixels(header));
    const exif = orientation === 1 ? [] : [chunk('eXIf', orientationAlone(orientation))];
    const kept = [chunk('IHDR', header.content), ...colours, ...exif, chunk('IDAT', pixels.subarray(0, read))];
    const end = chunk('IEND', new Uint8Array());
    return { width, height, orientation, bytes: Buffer.concat([Buffer.from(signature, 'latin1'), ...kept, end]) };
  },
};

interface Header {
  readonly content: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly bitsOfPixel: number;
  readonly interlaced: boolean;
}

function readChunks(bytes: Uint8Array) {
  if (lettersAt(bytes, 0, 8) !== signature) throw damaged('its first bytes were changed, as by sending it as text');
  const view = viewOf(bytes);
  const colours: Uint8Array[] = [];
  const pixels: Uint8Array[] = [];
  let header: Header | null = null;
  let orientation = 1;
  for (let at = 8; ;) {
    const length = view.getUint32(at);
    const [type, end] = [lettersAt(bytes, at + 4, 4), at + 8 + length];
    const content = bytes.subarray(at + 8, end);
    if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end)))
      throw damaged(`its part “${nameOf(type)}” was changed`);
    if (header === null) header = readHeader(type, content);
    else if (type === 'PLTE' || type === 'tRNS') colours.push(chunk(type, content));
    else if (type === 'IDAT') pixels.push(content);
    else if (type === 'eXIf') orientation = readOrientation(content);
    else if (type === 'IEND') return { header, colours, pixels: Buffer.concat(pixels), orientation };
    at = end + 4;
  }
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readHeader(type: string, content: Uint8Array): Header {
  if (type !== 'IHDR' || content.length !== 13) throw damaged('it does not begin with its size');
  const view = viewOf(content);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  checkPixels(width, height);
  const [depth, count] = [view.getUint8(8), channels[view.getUint8(9)]];
  if (count === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw damaged('its header names no known colours');
  return { content, width, height, bitsOfPixel: depth * count, interlaced: view.getUint8(12) === 1 };
}

/** First column, first row and steps of Adam7's passes (PNG, 8.1). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all rows, each with its filter's. */
function lengthOfPixels({ width, height, bitsOfPixel, interlaced }: Header): number {
  const rows = (columns: number, count: number) =>
    columns === 0 ? 0 : count * (1 + Math.ceil((columns * bitsOfPixel) / 8));
  if (!interlaced) return rows(width, height);
  return passes.reduce((sum, [left, top, across, down]) => {
    const columns = Math.max(0, Math.ceil((width - left) / across));
    return sum + rows(columns, Math.max(0, Math.ceil((height - top) / down)));
  }, 0);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function nameOf(type: string): string {
  return /^[A-Za-z]{4}$/u.test(type) ? type : 'unknown';
}
