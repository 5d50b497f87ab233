import { inflateSync } from 'node:zlib';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** Bytes of one stream of a PDF, inflated; a page's text and drawing stay below one percent of it. */
export const largestStream = 256 << 20;
/** Deflate packs at most 1,032 times, so that shorter streams can not come to more. */
const shortestBomb = largestStream / 1032;
/** As far before its stream as a dictionary is looked for, in bytes. */
const dictionaryReach = 1024;

/**
 * pdf.js keeps each stream that it reads in memory, however long it is.
 * @throws PlumbError `unreadable-file` for a compressed stream that unpacks to more than the limit, pictures apart.
 */
export function refuseBombs(bytes: Uint8Array, fileName: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(buffer, at);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    const start = buffer[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = buffer.indexOf('endstream', start);
    const packed = buffer.subarray(start, end < 0 ? undefined : end);
    if (isBomb(packed, filters)) throw tooLong(fileName);
    if (end >= 0) at = end + 3;
  }
}

function dictionaryBefore(buffer: Buffer, at: number): string {
  const before = buffer.toString('latin1', Math.max(0, at - dictionaryReach), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

function isBomb(packed: Uint8Array, filters: number): boolean {
  let content = packed;
  for (let layer = 1; layer <= filters; layer += 1) {
    if (filters === 1 && content.length < shortestBomb) return false;
    try {
      content = inflateSync(content, { maxOutputLength: largestStream });
    } catch (error) {
      // Damaged or encrypted streams are pdf.js's to judge.
      return error instanceof RangeError;
    }
  }
  return false;
}

function tooLong(fileName: string): PlumbError {
  const message = `"${fileName}" holds a stream that unpacks to more than ${largestStream >> 20} MB, the most that is read of a PDF.`;
  return new PlumbError('unreadable-file', message, { fileName });
}
