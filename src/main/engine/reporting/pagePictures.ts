import { resolve } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PictureType } from '#shared/reports/pictures.ts';

export interface PagePicture {
  readonly id: string;
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
}

/** A folder that need not exist: Typst finds there only what it is given in memory. */
export const pageFolder = resolve('/plumbline-pages');

/** The name under which a template finds a picture. */
export function pictureFile({ id, mediaType }: Pick<PagePicture, 'id' | 'mediaType'>): string {
  return `/${id}.${mediaType.slice('image/'.length)}`;
}

/** Has Typst find the pictures while it sets pages, and no longer. */
export function withPictures<Result>(
  compiler: NodeCompiler,
  pictures: Iterable<PagePicture>,
  set: () => Result,
): Result {
  const paths: string[] = [];
  try {
    for (const picture of pictures) {
      const path = `${pageFolder}${pictureFile(picture)}`;
      compiler.mapShadow(path, Buffer.from(picture.bytes));
      paths.push(path);
    }
    return set();
  } finally {
    for (const path of paths) compiler.unmapShadow(path);
  }
}
