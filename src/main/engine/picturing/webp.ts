import { orientationAlone, readOrientation } from './exifOrientation.ts';
import { imageSize } from '../importing/imageSize.ts';
import { cutShort, damaged, guardEnd, lettersAt, type PictureFormat, PictureProblem, viewOf } from './PictureFormat.ts';
import { checkPixels } from './pictureLimits.ts';

/** WebP container specification: pixels and transparency are kept, the chunks for Exif, XMP, colour profiles and others are not. */
export const webp: PictureFormat = {
  name: 'WebP',
  mediaType: 'image/webp',
  recognises: (bytes) => lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 4) === 'WEBP',
  strip: async (bytes) => guardEnd(() => stripWebp(bytes)),
};

function stripWebp(bytes: Uint8Array) {
  const chunks = readChunks(bytes);
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF'))
    throw new PictureProblem('unsupported-format', 'is an animation. Save its first picture as a file of its own.');
  const pixels = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L');
  if (pixels === undefined) throw damaged('there is no picture in it');
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif === undefined ? 1 : readOrientation(withoutPrefix(exif.content));
  const alpha = chunks.find(({ type }) => type === 'ALPH');
  const size = sizeOf(pixels);
  const parts = [
    ...(alpha === undefined ? [] : [chunk('ALPH', alpha.content)]),
    chunk(pixels.type, pixels.content),
    ...(orientation === 1 ? [] : [chunk('EXIF', orientationAlone(orientation))]),
  ];
  const extended = parts.length === 1 ? [] : [chunk('VP8X', extension(size, alpha !== undefined, orientation !== 1))];
  return { ...size, orientation, bytes: container([...extended, ...parts]) };
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
}

function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw cutShort();
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw cutShort();
    chunks.push({ type: lettersAt(bytes, at, 4), content: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Of the pixels themselves, whatever the container says of its canvas. */
function sizeOf(pixels: Chunk): { readonly width: number; readonly height: number } {
  const size = imageSize(container([chunk(pixels.type, pixels.content)]), 'webp');
  if (size === null) throw new PictureProblem('unreadable-file', 'has no pixels: it states no width and height.');
  checkPixels(size.width, size.height);
  return size;
}

function extension({ width, height }: { width: number; height: number }, alpha: boolean, exif: boolean): Buffer {
  const content = Buffer.alloc(10);
  content[0] = (alpha ? 0x10 : 0) | (exif ? 0x08 : 0);
  content.writeUIntLE(width - 1, 4, 3);
  content.writeUIntLE(height - 1, 7, 3);
  return content;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), length, content, Buffer.alloc(content.length % 2)]);
}

function container(chunks: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, content]);
}

/** Some programs write Exif data as JPEG has them. */
function withoutPrefix(exif: Uint8Array): Uint8Array {
  return lettersAt(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}
