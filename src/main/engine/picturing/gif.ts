import { cutShort, damaged, guardEnd, lettersAt, type PictureFormat, viewOf } from './PictureFormat.ts';
import { checkPixels } from './pictureLimits.ts';

/** GIF89a: the first frame with its colours and transparency; comments, application data and further frames go. */
export const gif: PictureFormat = {
  name: 'GIF',
  mediaType: 'image/gif',
  recognises: (bytes) => /^GIF8[79]a$/u.test(lettersAt(bytes, 0, 6)),
  strip: async (bytes) => guardEnd(() => stripGif(bytes)),
};

function stripGif(bytes: Uint8Array) {
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  checkPixels(width, height);
  const begin = 13 + tableLength(view.getUint8(10));
  let transparency: Uint8Array = new Uint8Array();
  for (let at = begin; ;) {
    const introducer = view.getUint8(at);
    if (introducer === 0x3b) throw damaged('there is no picture in it');
    if (introducer === 0x2c) {
      const frame = bytes.subarray(at, endOfFrame(bytes, at));
      const kept = [pieceOf(bytes, 0, begin), transparency, frame, Buffer.from([0x3b])];
      return { width, height, orientation: 1, bytes: Buffer.concat(kept) };
    }
    if (introducer !== 0x21) throw damaged('an unknown part stands before its picture');
    const end = endOfSubBlocks(bytes, at + 2);
    if (view.getUint8(at + 1) === 0xf9 && end === at + 8)
      // Which colour is transparent; how long the frame stays is of no use to a page.
      transparency = Buffer.from([0x21, 0xf9, 4, view.getUint8(at + 3), 0, 0, view.getUint8(at + 6), 0]);
    at = end;
  }
}

/** Bytes of a table of colours, by the packed fields that announce it. */
function tableLength(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

function endOfFrame(bytes: Uint8Array, at: number): number {
  const view = viewOf(bytes);
  checkPixels(view.getUint16(at + 5, true), view.getUint16(at + 7, true));
  return endOfSubBlocks(bytes, at + 10 + tableLength(view.getUint8(at + 9)) + 1);
}

function endOfSubBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; ;) {
    const length = bytes[at];
    if (length === undefined) throw cutShort();
    at += 1 + length;
    if (length === 0) return at;
  }
}

function pieceOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length) throw cutShort();
  return bytes.subarray(from, to);
}
