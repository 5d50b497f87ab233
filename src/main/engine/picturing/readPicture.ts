import { PlumbError } from '#shared/values/PlumbError.ts';
import { gif } from './gif.ts';
import { jpeg } from './jpeg.ts';
import { type PictureFormat, PictureProblem } from './PictureFormat.ts';
import { mostBytes } from './pictureLimits.ts';
import { png } from './png.ts';
import { webp } from './webp.ts';

/** Every format that a report takes. Typst 0.14 sets each of them under PDF/A and PDF/UA. */
const formats: readonly PictureFormat[] = [png, jpeg, webp, gif];

export interface ReadPicture {
  readonly mediaType: PictureFormat['mediaType'];
  /** Pixels, as the picture is seen. */
  readonly width: number;
  readonly height: number;
  /** The same pixels, without what was said beside them. */
  readonly bytes: Uint8Array;
}

/**
 * A picture for a report by its bytes, whatever its name says, stripped of all that could betray where it comes from. `fileName` is for
 * messages. Errors: `unsupported-format`, `unreadable-file`.
 */
export async function readPicture(bytes: Uint8Array, fileName: string): Promise<ReadPicture> {
  checkBytes(bytes.length, fileName);
  const format = formats.find(({ recognises }) => recognises(bytes));
  if (format === undefined)
    throw new PlumbError(
      'unsupported-format',
      `“${fileName}” is no picture that a report takes, whatever its name says. PNG, JPEG, WebP and GIF are taken.`,
      { fileName },
    );
  try {
    const { width, height, orientation, bytes: stripped } = await format.strip(bytes);
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { mediaType: format.mediaType, ...size, bytes: stripped };
  } catch (error) {
    if (!(error instanceof PictureProblem)) throw error;
    throw new PlumbError(error.code, `“${fileName}” ${error.message}`, { fileName });
  }
}

/** Refuses a file by its size, before it is read. Errors: as `readPicture`. */
export function checkBytes(length: number, fileName: string): void {
  if (length === 0) throw new PlumbError('unreadable-file', `“${fileName}” is empty.`, { fileName });
  if (length <= mostBytes) return;
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  throw new PlumbError(
    'unsupported-format',
    `“${fileName}” has ${megabytes(length)} MB; a picture has at most ${megabytes(mostBytes)} MB. Save it smaller.`,
    { fileName },
  );
}
