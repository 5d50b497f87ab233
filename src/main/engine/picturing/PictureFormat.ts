/** What is kept of a picture: its pixels, and how a camera was held. */
export interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** Pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** By Exif 2.32, 4.6.4: 1 as stored; from 5 on width and height change places. */
  readonly orientation: number;
}

export interface PictureFormat {
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** By its first bytes. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /**
   * The same pixels without all that is said beside them: Exif but for the orientation, XMP, IPTC, comments, texts, dates, thumbnails,
   * colour profiles, further frames, what follows the picture's end. Nothing is decoded to pixels. Throws `PictureProblem`.
   */
  readonly strip: (bytes: Uint8Array) => Promise<StrippedPicture>;
}

/** Why a picture is not taken, as a sentence that follows on its name. */
export class PictureProblem extends Error {
  readonly code: 'unreadable-file' | 'unsupported-format';
  constructor(code: PictureProblem['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export const cutShort = (): PictureProblem =>
  new PictureProblem('unreadable-file', 'is cut short: its end is missing. Copy the file again.');

export const damaged = (what: string): PictureProblem =>
  new PictureProblem('unreadable-file', `is damaged: ${what}. Copy the file again.`);

/** A reader past the end of the bytes has met a file that is cut short. */
export function guardEnd<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? cutShort() : error;
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function lettersAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1');
}
