import { createInflate } from 'node:zlib';
import { cutShort, damaged, PictureProblem } from './PictureFormat.ts';

/**
 * Inflates a picture's pixels piece by piece, keeping none, and returns how many of the packed bytes they took: what follows is
 * no picture. Throws `PictureProblem` where they are not `expected` bytes: fewer are cut short, more is a bomb.
 */
export function inflatedLength(packed: Uint8Array, expected: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const inflate = createInflate();
    let length = 0;
    const fail = (problem: PictureProblem) => {
      inflate.destroy();
      reject(problem);
    };
    inflate.on('data', (piece: Uint8Array) => {
      length += piece.length;
      if (length > expected)
        fail(
          new PictureProblem('unsupported-format', 'unpacks to more than its size can hold, and was not read further.'),
        );
    });
    inflate.on('error', (error: Error) =>
      fail('code' in error && error.code === 'Z_BUF_ERROR' ? cutShort() : damaged('its pixels can not be unpacked')),
    );
    inflate.on('end', () => {
      if (length < expected) fail(cutShort());
      else resolve(inflate.bytesWritten);
    });
    inflate.end(packed);
  });
}
