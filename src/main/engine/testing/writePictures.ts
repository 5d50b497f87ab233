import { crc32, deflateSync } from 'node:zlib';

/** A segment of a JPEG (ITU-T T.81, B.1.1.4). */
export function jpegSegment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/**
 * A baseline JPEG of one colour, a value from 0 to 255 for each of its components (1, 3 or 4); `between` stands after its first marker.
 * Only the mean of each block of 8 by 8 is written, which takes two tables of Huffman codes.
 */
export function writeJpeg(
  colour: readonly number[],
  width: number,
  height: number,
  between: Uint8Array = Buffer.alloc(0),
): Buffer {
  const components = colour.map((_, at) => at + 1);
  const frame = Buffer.from([
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    colour.length,
    ...components.flatMap((id) => [id, 0x11, 0]),
  ]);
  const lengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
  const means = Buffer.from([0, ...lengths, ...Array.from({ length: 12 }, (_, at) => at)]);
  const ends = Buffer.from([0x10, 1, ...Array(15).fill(0), 0]);
  const scan = Buffer.from([colour.length, ...components.flatMap((id) => [id, 0]), 0, 63, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    between,
    jpegSegment(0xdb, Buffer.from([0, ...Array(64).fill(8)])),
    jpegSegment(0xc0, frame),
    jpegSegment(0xc4, means),
    jpegSegment(0xc4, ends),
    jpegSegment(0xda, scan),
    scanOf(colour, Math.ceil(width / 8) * Math.ceil(height / 8)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** T.81, F.1.2.1 and K.3: each block's difference to the one before, and an end of block. */
function scanOf(colour: readonly number[], blocks: number): Buffer {
  const codes = ['00', '010', '011', '100', '101', '110', '1110', '11110', '111110'];
  const first = colour.map((value) => {
    const difference = value - 128;
    const size = difference === 0 ? 0 : 1 + Math.floor(Math.log2(Math.abs(difference)));
    const bits = difference < 0 ? difference + (1 << size) - 1 : difference;
    return `${codes[size] ?? ''}${size === 0 ? '' : bits.toString(2).padStart(size, '0')}0`;
  });
  const bits = first.join('') + '000'.repeat(colour.length * (blocks - 1));
  const bytes = (bits + '1'.repeat((8 - (bits.length % 8)) % 8)).match(/.{8}/gu) ?? [];
  return Buffer.from(
    bytes.map((byte) => Number.parseInt(byte, 2)).flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])),
  );
}

/** A chunk of a PNG (third edition, 5.3). */
export function pngChunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export const pngSignature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');

export function pngHeader(width: number, height: number, depth = 8, colour = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, 0], 8);
  return pngChunk('IHDR', header);
}

/** A PNG of one colour, 8 bits a channel; `between` stands before its pixels. */
export function writePng(
  colour: readonly number[],
  width: number,
  height: number,
  between: Uint8Array = Buffer.alloc(0),
): Buffer {
  const kind = { 1: 0, 2: 4, 3: 2, 4: 6 }[colour.length] ?? 2;
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const parts = [pngSignature, pngHeader(width, height, 8, kind), between, pngChunk('IDAT', pixels)];
  return Buffer.concat([...parts, pngChunk('IEND', Buffer.alloc(0))]);
}

/** A block of a GIF's extension or picture, in sub-blocks of at most 255 bytes (GIF89a, 15). */
export function gifSubBlocks(content: Uint8Array): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += 255) {
    const piece = content.subarray(at, at + 255);
    parts.push(Buffer.from([piece.length]), Buffer.from(piece));
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** A GIF89a of frames of one colour each, of a table of two; `between` stands before the first. */
export function writeGif(
  frames: readonly number[],
  width: number,
  height: number,
  between: Uint8Array = Buffer.alloc(0),
): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const frame = (index: number) =>
    Buffer.concat([
      Buffer.from([0x2c, 0, 0, 0, 0]),
      size,
      Buffer.from([0, 2]),
      gifSubBlocks(lzwOf(index, width * height)),
    ]);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    size,
    Buffer.from([0x80, 0, 0, 200, 30, 30, 30, 30, 200]),
    between,
    ...frames.map(frame),
    Buffer.from([0x3b]),
  ]);
}

/** GIF's LZW without compressing: the table is cleared before it grows past codes of three bits (GIF89a, appendix F). */
function lzwOf(index: number, pixels: number): Buffer {
  const codes: number[] = [];
  for (let at = 0; at < pixels; at += 1) {
    if (at % 2 === 0) codes.push(4);
    codes.push(index);
  }
  codes.push(5);
  const bytes = Buffer.alloc(Math.ceil((codes.length * 3) / 8));
  codes.forEach((code, at) => {
    for (let bit = 0; bit < 3; bit += 1)
      if (((code >> bit) & 1) === 1) {
        const place = at * 3 + bit;
        bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
      }
  });
  return bytes;
}

/** The pixels of a lossless WebP of one colour: five codes of one symbol each take no bits (WebP lossless bitstream, 3 to 6). */
export function losslessPixels(colour: readonly [number, number, number], width: number, height: number): Buffer {
  const [red, green, blue] = colour;
  const bits = (value: number, count: number) => Array.from({ length: count }, (_, at) => (value >> at) & 1);
  const symbol = (value: number) => [1, 0, 1, ...bits(value, 8)];
  const all = [
    ...[...bits(width - 1, 14), ...bits(height - 1, 14), 0, 0, 0, 0],
    ...[0, 0, 0],
    ...[symbol(green), symbol(red), symbol(blue), symbol(255), symbol(0)].flat(),
  ];
  const bytes = Buffer.alloc(1 + Math.ceil(all.length / 8));
  bytes[0] = 0x2f;
  all.forEach((bit, at) => {
    const place = 1 + (at >> 3);
    bytes[place] = (bytes[place] ?? 0) | (bit << (at & 7));
  });
  return bytes;
}
