import type { ReadText } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { TextFormat } from './format.ts';
import { imageSize, type ImageKind } from './imageSize.ts';

/** Pictures: no text until a caption is typed. What cameras write into them (places, devices) is not read out. */
export const images: readonly TextFormat[] = [
  image('PNG image', 'image/png', 'png'),
  image('JPEG image', 'image/jpeg', 'jpeg'),
  image('GIF image', 'image/gif', 'gif'),
  image('WebP image', 'image/webp', 'webp'),
];

const signatures: Readonly<Record<ImageKind, (bytes: Uint8Array) => boolean>> = {
  png: (bytes) => begins(bytes, '\u0089PNG'),
  jpeg: (bytes) => begins(bytes, '\u00ff\u00d8\u00ff'),
  gif: (bytes) => begins(bytes, 'GIF8'),
  webp: (bytes) => begins(bytes, 'RIFF') && begins(bytes.subarray(8), 'WEBP'),
};

function image(name: string, mediaType: string, kind: ImageKind): TextFormat {
  return {
    ...{ name, kind: 'document', mediaType, binary: true },
    recognises: (bytes) => signatures[kind](bytes),
    read: (bytes, fileName) => readImage(bytes, fileName, name, kind),
  };
}

function readImage(bytes: Uint8Array, fileName: string, name: string, kind: ImageKind): ReadText {
  const size = imageSize(bytes, kind);
  if (size === null)
    throw new PlumbError('unreadable-file', `"${fileName}" is damaged as a ${name}: it states no width and height.`, {
      fileName,
    });
  return {
    ...{ title: null, byline: null, publisher: null, publishedOn: null, language: null },
    ...{ confidence: 1, extractor: 'image', extractorVersion: '1', blocks: [], found: {} },
  };
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
