import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { emptyLineIn } from './ByteStream.ts';
import { fieldsOf } from './warcRecords.ts';

/** An answer of a web server as it was recorded, head and body. */
export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  /** Encoded as it went over the wire. */
  readonly body: Uint8Array;
}

/** The answer in a record's block; null where no status line begins it. */
export function httpAnswer(block: Uint8Array): HttpAnswer | null {
  const end = emptyLineIn(block) ?? { at: block.length, next: block.length };
  const head = Buffer.from(block.buffer, block.byteOffset, end.at).toString('latin1');
  const status = /^HTTP\/[\d.]+ +(\d{3})/u.exec(head)?.[1];
  return status === undefined
    ? null
    : { status: Number(status), headers: fieldsOf(head), body: block.subarray(end.next) };
}

/** Why a body's bytes can not be had, as the end of a sentence about it. */
export class Undecodable extends Error {}

/**
 * A body as the page's author wrote it: transfer and content encodings undone (RFC 9112, RFC 9110). Archives that
 * undid them already and left the header are read as they are.
 * @throws Undecodable for unknown encodings, damage, and more than `most` bytes.
 */
export function httpContent({ headers, body }: HttpAnswer, most: number): Uint8Array {
  const isChunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '');
  let content = isChunked ? (withoutChunks(body) ?? body) : body;
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const encoding of encodings.map((each) => each.trim()).toReversed())
    if (encoding !== '' && encoding !== 'identity') content = decoded(content, encoding, most);
  if (content.length > most) throw tooLong(most);
  return content;
}

/** The chunks joined, or null for a body that was not sent in chunks. */
function withoutChunks(body: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const feed = bytes.subarray(at, at + 1_000).indexOf(0x0a);
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(bytes.toString('latin1', at, at + Math.max(0, feed)))?.[1];
    if (feed < 0 || size === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const start = at + feed + 1;
    const end = start + Number.parseInt(size, 16);
    if (end === start) break;
    chunks.push(bytes.subarray(start, end));
    at = bytes[end] === 0x0d ? end + 2 : end + 1;
  }
  return Buffer.concat(chunks);
}

function decoded(content: Uint8Array, encoding: string, most: number): Uint8Array {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip')
      return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content, options) : content;
    if (encoding === 'deflate') return inflated(content, options);
    if (encoding === 'br') return brotliDecompressSync(content, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(most);
    throw new Undecodable(`its ${encoding} encoding is damaged`);
  }
  throw new Undecodable(`it is encoded as ${encoding.slice(0, 40)}, which is not supported`);
}

/** Servers send `deflate` with and without its wrapper. */
function inflated(content: Uint8Array, options: ZlibOptions): Uint8Array {
  return ((content[0] ?? 0) & 0x0f) === 8 ? inflateSync(content, options) : inflateRawSync(content, options);
}

function tooLong(most: number): Undecodable {
  return new Undecodable(`it unpacks to more than ${Math.round(most / 2 ** 20)} MB, the most that is read of one page`);
}
