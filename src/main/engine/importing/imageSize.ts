export type ImageKind = 'png' | 'jpeg' | 'gif' | 'webp';

export interface ImageSize {
  /** Pixels */
  readonly width: number;
  readonly height: number;
}

/** The size that an image's header states, or null for a header that is damaged or cut short. Nothing is decoded. */
export function imageSize(bytes: Uint8Array, kind: ImageKind): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizes[kind](view);
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // A look past the end is what a file that is cut short comes to.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const sizes: Readonly<Record<ImageKind, (view: DataView) => ImageSize | null>> = {
  png: sizeOfPng,
  jpeg: sizeOfJpeg,
  gif: (view) =>
    /^GIF8[79]a$/u.test(lettersAt(view, 0, 6))
      ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
      : null,
  webp: sizeOfWebp,
};

/** PNG (third edition), 5.2 and 11.2.1 */
function sizeOfPng(view: DataView): ImageSize | null {
  if (view.getUint32(4) !== 0x0d0a1a0a || lettersAt(view, 12, 4) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first frame header (ITU-T T.81, B.2.2), behind segments of application data. */
function sizeOfJpeg(view: DataView): ImageSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += isAlone ? 2 : 2 + view.getUint16(at + 2);
  }
}

/** WebP container specification: lossy, lossless and extended. */
function sizeOfWebp(view: DataView): ImageSize | null {
  const chunk = lettersAt(view, 12, 4);
  if (chunk === 'VP8X') return { width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
  if (chunk === 'VP8L') {
    if (view.getUint8(20) !== 0x2f) return null;
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk !== 'VP8 ' || view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}

function lettersAt(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, place) => String.fromCharCode(view.getUint8(at + place))).join('');
}
