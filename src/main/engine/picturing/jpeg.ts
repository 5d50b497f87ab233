import { orientationAlone, readOrientation } from './exifOrientation.ts';
import { cutShort, damaged, guardEnd, lettersAt, type PictureFormat, PictureProblem, viewOf } from './PictureFormat.ts';
import { checkPixels } from './pictureLimits.ts';

/** ITU-T T.81, B.1: tables, frames, scans and restarts are the picture; application data and comments are what is said beside it. */
export const jpeg: PictureFormat = {
  name: 'JPEG',
  mediaType: 'image/jpeg',
  recognises: (bytes) => lettersAt(bytes, 0, 3) === '\u00ff\u00d8\u00ff',
  strip: async (bytes) => guardEnd(() => stripJpeg(bytes)),
};

interface Found {
  readonly kept: Uint8Array[];
  size: { readonly width: number; readonly height: number } | null;
  orientation: number;
  jfif: boolean;
  /** Adobe's word on how colours are stored (T.872, 6.5.3); null where it has none. */
  transform: number | null;
  scanned: boolean;
}

const frames = { known: [0xc0, 0xc1, 0xc2], notTables: [0xc4, 0xc8, 0xcc] };
const tables = new Set([0xc4, 0xdb, 0xdd]);

function stripJpeg(bytes: Uint8Array) {
  const view = viewOf(bytes);
  const found: Found = { kept: [], size: null, orientation: 1, jfif: false, transform: null, scanned: false };
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw damaged('no marker where one should stand');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return finish(found);
    else {
      const end = at + 2 + view.getUint16(at + 2);
      if (end > bytes.length || end < at + 4) throw cutShort();
      const next = marker === 0xda ? endOfScan(bytes, end) : end;
      take(found, marker, bytes.subarray(at, next));
      at = next;
    }
  }
}

function take(found: Found, marker: number, segment: Uint8Array): void {
  const content = segment.subarray(4);
  if (tables.has(marker)) found.kept.push(segment);
  else if (marker === 0xda) {
    if (found.size === null) throw damaged('its picture comes before its size');
    found.kept.push(segment);
    found.scanned = true;
  } else if (marker >= 0xc0 && marker <= 0xcf && !frames.notTables.includes(marker)) {
    found.size = readFrame(marker, content);
    found.kept.push(segment);
  } else if (marker === 0xe0 && lettersAt(content, 0, 5) === 'JFIF\0') found.jfif = true;
  else if (marker === 0xe1 && lettersAt(content, 0, 6) === 'Exif\0\0')
    found.orientation = readOrientation(content.subarray(6));
  else if (marker === 0xee && lettersAt(content, 0, 5) === 'Adobe') found.transform = content[11] ?? 0;
}

function readFrame(marker: number, content: Uint8Array): { readonly width: number; readonly height: number } {
  const view = viewOf(content);
  const [height, width, components] = [view.getUint16(1), view.getUint16(3), view.getUint8(5)];
  checkPixels(width, height);
  if (components === 4)
    throw new PictureProblem(
      'unsupported-format',
      'is made for printing presses (four inks, CMYK), which PDF/A does not take here. Save it as RGB.',
    );
  if ((components !== 1 && components !== 3) || view.getUint8(0) !== 8 || !frames.known.includes(marker))
    throw new PictureProblem(
      'unsupported-format',
      'is of a rare kind of JPEG (lossless, arithmetic or 12 bits) that PDF can not hold. Save it as a usual one.',
    );
  return { width, height };
}

/** Where the scan's coded data end: at the first marker that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw cutShort();
}

function finish({ kept, size, orientation, jfif, transform, scanned }: Found) {
  if (size === null || !scanned) throw damaged('there is no picture in it');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationAlone(orientation)]);
  const head = [
    Buffer.from([0xff, 0xd8]),
    ...(jfif ? [segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1'))] : []),
    ...(orientation === 1 ? [] : [segment(0xe1, exif)]),
    ...(transform === null
      ? []
      : [segment(0xee, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform]))]),
  ];
  return { ...size, orientation, bytes: Buffer.concat([...head, ...kept, Buffer.from([0xff, 0xd9])]) };
}

function segment(marker: number, content: Uint8Array): Buffer {
  const length = content.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), content]);
}
