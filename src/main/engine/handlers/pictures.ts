import { PlumbError } from '#shared/values/PlumbError.ts';
import { addPicture } from '../picturing/addPicture.ts';
import { listPictures, readPictureBytes } from '../store/queries/pictures.ts';
import type { ReadHandlers, WorkHandlers } from './Handlers.ts';

export const pictureReads = {
  'pictures.list': (database) => listPictures(database),
} satisfies Partial<ReadHandlers>;

export const pictureWork = {
  'pictures.add': (desk, { file }) => addPicture(desk, file),
  'pictures.show': async (desk, { pictureId }) => {
    const bytes = readPictureBytes(desk.database, pictureId);
    const picture = listPictures(desk.database).find(({ id }) => id === pictureId);
    if (bytes === null || picture === undefined)
      throw new PlumbError('not-found', 'This picture is no longer in the case.');
    const { mediaType } = picture;
    return { handle: await desk.hold({ name: `picture.${mediaType.slice('image/'.length)}`, mediaType, bytes }) };
  },
} satisfies Partial<WorkHandlers>;
