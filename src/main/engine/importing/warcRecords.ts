import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { ByteStream } from './ByteStream.ts';

/** One record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** Whole, or only its beginning where it is longer than the limit. */
  readonly block: Uint8Array;
  readonly isWhole: boolean;
}

export interface WarcLimits {
  /** Bytes of one record's block; of a longer one only the beginning is read. */
  readonly block: number;
  /** Bytes of the whole archive, unpacked. */
  readonly unpacked: number;
}
export const warcLimits: WarcLimits = { block: 64 << 20, unpacked: 4 * 2 ** 30 };
const longestHead = 1 << 20;
const beginning = 1 << 16;

/** Where an archive's records end early, and why: what stands before was read. */
export class WarcDamage extends Error {}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The records of an archive, packed record by record, as a whole, or not at all; one at a time, so memory stays bounded.
 * @throws PlumbError `unreadable-file` for one that unpacks to more than the limit, WarcDamage where it breaks off.
 */
export async function* warcRecords(
  bytes: Uint8Array,
  fileName: string,
  limits: WarcLimits = warcLimits,
): AsyncGenerator<WarcRecord> {
  const stream = new ByteStream(isGzip(bytes) ? unpacked(bytes, fileName, limits) : wholeOf(bytes));
  try {
    while (await stream.skipBlankLines()) {
      const { headers, length } = await recordHead(stream);
      const isWhole = length <= limits.block;
      const block = await stream.take(isWhole ? length : beginning);
      if (!(await stream.skip(length - block.length)))
        throw new WarcDamage(`it is cut short in the record of ${headers.get('warc-target-uri') ?? 'no address'}`);
      yield { headers, block, isWhole };
    }
  } catch (error) {
    throw isBrokenGzip(error) ? new WarcDamage(`its packing is damaged (${error.message})`) : error;
  } finally {
    await stream.close();
  }
}

async function recordHead(
  stream: ByteStream,
): Promise<{ readonly headers: ReadonlyMap<string, string>; readonly length: number }> {
  const place = stream.position.toLocaleString('en');
  const head = await stream.takeHead(longestHead);
  const text = head === null ? '' : new TextDecoder().decode(head);
  const headers = fieldsOf(text);
  const length = headers.get('content-length') ?? '';
  if (!/^WARC\/\d/u.test(text) || !/^\d{1,15}$/u.test(length))
    throw new WarcDamage(`no record begins at byte ${place} of its unpacked content`);
  const address = headers.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1');
  if (address !== undefined) headers.set('warc-target-uri', address);
  return { headers, length: Number(length) };
}

/** Header fields after a first line of another kind, names in lower case; of fields given twice, the first. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function isBrokenGzip(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

// oxlint-disable-next-line typescript/require-await -- one shape for packed and plain archives
async function* wholeOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* unpacked(
  bytes: Uint8Array,
  fileName: string,
  { unpacked: most }: WarcLimits,
): AsyncGenerator<Uint8Array> {
  const gunzip = Readable.from(piecesOf(bytes)).pipe(createGunzip({ chunkSize: 1 << 18 }));
  let total = 0;
  for await (const chunk of gunzip) {
    const piece: Uint8Array = chunk;
    total += piece.length;
    if (total > most) {
      const limit = `${Math.round(most / 2 ** 20).toLocaleString('en')} MB`;
      const message = `"${fileName}" unpacks to more than ${limit}, the most that is read of an archive.`;
      throw new PlumbError('unreadable-file', message, { fileName, limit: most });
    }
    yield piece;
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const length = 1 << 18;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
