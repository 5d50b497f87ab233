import { isUtf8 } from 'node:buffer';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { brokenUtf8At, byteOrderMark, firstBrokenByte } from './decodeText.ts';

/** Opens a file anew at its beginning; chunks of any size. */
export type OpenChunks = () => AsyncIterable<Uint8Array>;

/** Pieces handed on are at most this long, so that parsing one never takes long. */
const pieceLength = 65_536;

/**
 * A table's bytes as checked UTF-8 without byte order mark, in pieces; UTF-16 with a mark is turned into UTF-8.
 * @throws PlumbError `unreadable-file` with the offset (from 0) and line (from 1) of the first broken byte; `cancelled`.
 */
export async function* utf8Pieces(open: OpenChunks, fileName: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const pieces = piecesOf(open(), signal);
  const first = await takeFirst(pieces);
  const mark = byteOrderMark(first);
  const all = startingWith(first.subarray(mark?.length ?? 0), pieces);
  if (mark !== null && mark.encoding !== 'utf-8') yield* fromUtf16(all, mark.encoding, fileName);
  else yield* checked(all, mark?.length ?? 0, fileName);
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceLength) {
      if (signal?.aborted === true) throw new PlumbError('cancelled', 'The import was cancelled.');
      const piece = chunk.subarray(at, at + pieceLength);
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    }
  }
}

/** The first bytes, enough to tell a byte order mark. */
async function takeFirst(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < 3) {
    const next = await pieces.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* checked(pieces: AsyncIterable<Buffer>, skipped: number, fileName: string): AsyncGenerator<Buffer> {
  let offset = skipped;
  let line = 1;
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const joined = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
    const whole = joined.subarray(0, wholeLength(joined));
    if (!isUtf8(whole)) throw brokenAt(whole, offset, line, fileName);
    yield whole;
    offset += whole.length;
    line += countLines(whole);
    carried = Buffer.from(joined.subarray(whole.length));
  }
  if (carried.length > 0) throw brokenAt(carried, offset, line, fileName);
}

/** Length without a character that the end of the piece cuts in two. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function brokenAt(bytes: Buffer, offset: number, line: number, fileName: string): PlumbError {
  const at = firstBrokenByte(bytes);
  return brokenUtf8At(fileName, offset + at, line + countLines(bytes.subarray(0, at)));
}

export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function* fromUtf16(pieces: AsyncIterable<Buffer>, encoding: string, fileName: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes: Buffer, stream: boolean): Buffer => {
    try {
      return Buffer.from(decoder.decode(bytes, { stream }), 'utf8');
    } catch {
      throw new PlumbError(
        'unreadable-file',
        `"${fileName}" holds broken ${encoding.toUpperCase()} text. Save it as UTF-8 and import it again.`,
        { fileName, encoding },
      );
    }
  };
  for await (const piece of pieces) yield decode(piece, true);
  yield decode(Buffer.alloc(0), false);
}
