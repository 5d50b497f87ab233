import { viewOf } from './PictureFormat.ts';

const orientationTag = 0x0112;

/** The orientation that Exif data (a TIFF header and its first directory) state, 1 to 8; 1 where they state none. */
export function readOrientation(exif: Uint8Array): number {
  try {
    const view = viewOf(exif);
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return 1;
    const little = order === 0x4949;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + 12 * index;
      if (view.getUint16(entry, little) !== orientationTag) continue;
      const orientation = view.getUint16(entry + 8, little);
      return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
    return 1;
  } catch (error) {
    // Exif data that are cut short say nothing, and go anyway.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** Exif data that hold the orientation and nothing else (TIFF 6.0, section 2). */
export function orientationAlone(orientation: number): Uint8Array {
  const exif = new Uint8Array(26);
  exif.set([0x4d, 0x4d, 0, 42]);
  const view = viewOf(exif);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return exif;
}
