import { deflateSync } from 'node:zlib';
import { gifSubBlocks, jpegSegment, losslessPixels, pngChunk, writeGif, writeJpeg, writePng } from './writePictures.ts';

/** What a picture must not carry out of the house. */
export const secrets = ['Ada Keeper', 'SN-7734-0042', '52.3791', 'GPSLatitude', 'harbour at night'] as const;
const words = secrets.join(' | ');
const xmp = `<x:xmpmeta><rdf:Description photoshop:Credit="${words}"/></x:xmpmeta>`;

/** Exif data with an orientation and, as in a camera's, a name, a serial number and a place behind it. */
export function exifOf(orientation: number): Buffer {
  const head = Buffer.alloc(26);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(1, 8);
  head.writeUInt16LE(0x0112, 10);
  head.writeUInt16LE(3, 12);
  head.writeUInt32LE(1, 14);
  head.writeUInt16LE(orientation, 18);
  return Buffer.concat([head, Buffer.from(words, 'latin1')]);
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/** 64 by 40 pixels as they are stored, with a name, a serial number and a place wherever the format has room for them. */
export const betrayingPictures = {
  'photo.jpg': (orientation: number) =>
    Buffer.concat([
      writeJpeg(
        [90, 160, 60],
        64,
        40,
        Buffer.concat([
          jpegSegment(0xe0, latin(`JFIF\0\u0001\u0001\u0001\0H\0H\0\0${words}`)),
          jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), exifOf(orientation)])),
          jpegSegment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
          jpegSegment(0xe2, latin(`ICC_PROFILE\0\u0001\u0001${words}`)),
          jpegSegment(0xed, latin(`Photoshop 3.0\0${words}`)),
          jpegSegment(0xee, latin(`Adobe\0d\0\0\0\0\u0001${words}`)),
          jpegSegment(0xfe, latin(words)),
        ]),
      ),
      latin(`a second picture and ${words}`),
    ]),
  'screen.png': (orientation: number) =>
    Buffer.concat([
      writePng(
        [200, 30, 30, 255],
        64,
        40,
        Buffer.concat([
          pngChunk('iCCP', Buffer.concat([latin(`${words}\0\0`), deflateSync(latin(words))])),
          pngChunk('tEXt', latin(`Author\0${words}`)),
          pngChunk('zTXt', Buffer.concat([latin(`${words.slice(0, 70)}\0\0`), deflateSync(latin(words))])),
          pngChunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
          pngChunk('tIME', Buffer.from([7, 232, 6, 22, 3, 4, 5])),
          pngChunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1])),
          pngChunk('eXIf', exifOf(orientation)),
        ]),
      ),
      latin(`what was cut off the picture: ${words}`),
    ]),
  'moving.gif': () =>
    writeGif(
      [0, 1],
      64,
      40,
      Buffer.concat([
        Buffer.concat([Buffer.from([0x21, 0xfe]), gifSubBlocks(latin(words))]),
        Buffer.concat([Buffer.from([0x21, 0xff, 11]), latin('XMP DataXMP'), gifSubBlocks(latin(xmp))]),
        Buffer.from([0x21, 0xf9, 4, 1, 9, 0, 1, 0]),
      ]),
    ),
  'photo.webp': (orientation: number) => {
    const pixels = losslessPixels([90, 160, 60], 64, 40);
    const chunk = (type: string, content: Buffer) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(content.length);
      return Buffer.concat([latin(type), length, content, Buffer.alloc(content.length % 2)]);
    };
    const extension = Buffer.from([0x2c, 0, 0, 0, 63, 0, 0, 39, 0, 0]);
    const parts = Buffer.concat([
      latin('WEBP'),
      chunk('VP8X', extension),
      chunk('ICCP', latin(words)),
      chunk('VP8L', pixels),
      chunk('EXIF', exifOf(orientation)),
      chunk('XMP ', latin(xmp)),
    ]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(parts.length);
    return Buffer.concat([latin('RIFF'), length, parts]);
  },
} as const;
