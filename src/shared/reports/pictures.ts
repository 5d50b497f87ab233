import * as z from 'zod';

export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** SHA-256 of a picture's bytes as they are kept, in hex: the same picture is kept once. */
export const pictureIdSchema = z.string().regex(/^[\da-f]{64}$/);

/** A picture that a case keeps, without its bytes. */
export interface Picture {
  readonly id: string;
  readonly mediaType: PictureType;
  /** Pixels, as the picture is seen. */
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
}
