import { isAscii, isUtf8 } from 'node:buffer';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { byteOrderMark, legacyEncodings } from './decodeText.ts';
import { brokenUtf8At, firstBrokenByte, nulByteAt } from './utf8Bytes.ts';
import { wideEncoding } from './wideText.ts';

/** Opens a file anew at its beginning; chunks of any size. */
export type OpenChunks = () => AsyncIterable<Uint8Array>;

/** Pieces handed on are at most this long, so that parsing one never takes long. */
const pieceLength = 65_536;

/** How many bytes from the first one beyond ASCII on tell the encoding. */
const evidenceLength = 262_144;
/** Enough to tell a byte order mark, and UTF-16 without one. */
const headLength = 1024;

/**
 * A table's bytes as checked UTF-8 without byte order mark, in pieces; UTF-16 and legacy encodings are turned into UTF-8.
 * @throws PlumbError `unreadable-file` with the offset (from 0) and line (from 1) of the first broken or NUL byte; `cancelled`.
 */
export async function* utf8Pieces(open: OpenChunks, fileName: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const pieces = piecesOf(open(), signal);
  const first = await take(pieces, headLength);
  const mark = byteOrderMark(first);
  const all = startingWith(first.subarray(mark?.length ?? 0), pieces);
  const wide = mark === null ? wideEncoding(first) : mark.encoding;
  if (mark?.encoding === 'utf-8') yield* checked(all, { offset: mark.length, line: 1 }, fileName);
  else if (wide !== null) yield* transcoded(all, wide, fileName);
  else yield* unmarked(all, fileName);
}

/** Where a piece begins: bytes from 0, lines from 1. */
interface Place {
  readonly offset: number;
  readonly line: number;
}

/** ASCII is the same in UTF-8 and the legacy encodings, so which it is shows, and matters, from the first other byte on. */
async function* unmarked(pieces: AsyncGenerator<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  let place: Place = { offset: 0, line: 1 };
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    const piece = next.value;
    if (isAscii(piece)) {
      refuseNul(piece, place, fileName);
      yield piece;
      place = { offset: place.offset + piece.length, line: place.line + countLines(piece) };
      continue;
    }
    const evidence = Buffer.concat([piece, await take(pieces, evidenceLength - piece.length)]);
    const rest = startingWith(evidence, pieces);
    const legacy = isUtf8(evidence.subarray(0, wholeLength(evidence))) ? undefined : legacyEncodings(evidence)[0];
    if (legacy === undefined) yield* checked(rest, place, fileName);
    else yield* transcoded(rest, legacy.encoding, fileName);
  }
}

function refuseNul(piece: Buffer, { offset, line }: Place, fileName: string): void {
  const zero = piece.indexOf(0);
  if (zero >= 0) throw nulByteAt(fileName, offset + zero, line + countLines(piece.subarray(0, zero)));
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

/** The next bytes, at least `length` of them where there are as many. */
async function take(pieces: AsyncGenerator<Buffer>, length: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  for (let missing = length; missing > 0;) {
    const next = await pieces.next();
    if (next.done === true) break;
    taken.push(next.value);
    missing -= next.value.length;
  }
  return Buffer.concat(taken);
}

/** Cut again, so that nothing handed on is long. */
async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (let at = 0; at < first.length; at += pieceLength) yield first.subarray(at, at + pieceLength);
  yield* rest;
}

async function* checked(pieces: AsyncIterable<Buffer>, start: Place, fileName: string): AsyncGenerator<Buffer> {
  let { offset, line } = start;
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const joined = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
    const whole = joined.subarray(0, wholeLength(joined));
    if (!isUtf8(whole)) throw brokenAt(whole, offset, line, fileName);
    refuseNul(whole, { offset, line }, fileName);
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

async function* transcoded(pieces: AsyncIterable<Buffer>, encoding: string, fileName: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes: Buffer, stream: boolean): Buffer => {
    try {
      return Buffer.from(decoder.decode(bytes, { stream }), 'utf8');
    } catch {
      throw new PlumbError(
        'unreadable-file',
        `"${fileName}" seems to be in ${encoding.toUpperCase()}, but holds bytes that ${encoding.toUpperCase()} does not have. Save it as UTF-8 and import it again.`,
        { fileName, encoding },
      );
    }
  };
  for await (const piece of pieces) yield decode(piece, true);
  yield decode(Buffer.alloc(0), false);
}
