import { type Picture, pictureTypes } from '#shared/reports/pictures.ts';
import { numberOf, oneOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

export function listPictures(database: ReadableDatabase): Picture[] {
  const sql = 'SELECT id, media_type, width, height, length(bytes) AS size FROM pictures ORDER BY added_at, id';
  return database.all(sql).map(toPicture);
}

/** Null where the case keeps no such picture. */
export function readPictureBytes(database: ReadableDatabase, id: string): Uint8Array | null {
  const bytes = database.get('SELECT bytes FROM pictures WHERE id = ?', id)?.['bytes'];
  return bytes instanceof Uint8Array ? bytes : null;
}

function toPicture(row: Row): Picture {
  return {
    id: textOf(row['id']),
    mediaType: oneOf(pictureTypes, row['media_type']),
    width: numberOf(row['width']),
    height: numberOf(row['height']),
    size: numberOf(row['size']),
  };
}
