import { z } from 'zod';
import { type Picture, pictureIdSchema } from '../reports/pictures.ts';
import { handleField, jobField, nameText, nothing } from './fields.ts';
import { read, work } from './method.ts';

export interface HeldPicture {
  /** Bytes of the picture, to be fetched by `Transport.address`. */
  readonly handle: string;
}

const givenField = z.strictObject({ handle: handleField });
/** What was copied as a picture lies on no disk. */
const pastedField = z.strictObject({ name: nameText, base64: z.string().max(30_000_000) });
export type GivenPicture = z.infer<typeof givenField> | z.infer<typeof pastedField>;

export const picturesContract = {
  'pictures.list': read<readonly Picture[]>()(nothing),
  /**
   * Keeps a picture for reports, without what is said beside its pixels; one that the case has is not kept twice. Errors:
   * `unsupported-format`, `unreadable-file`.
   */
  'pictures.add': work<Picture>('Add picture')(
    z.strictObject({ job: jobField, file: z.union([givenField, pastedField]) }),
  ),
  /** Errors: `not-found`. */
  'pictures.show': work<HeldPicture>('Show picture')(z.strictObject({ job: jobField, pictureId: pictureIdSchema })),
};
