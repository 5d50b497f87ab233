import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { GivenPicture } from '#shared/contract/pictures.ts';
import type { Picture } from '#shared/reports/pictures.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { checkBytes, readPicture } from './readPicture.ts';

/**
 * Keeps a file as a picture for reports: checked by its header, stripped, and set on a page once, so that no report fails on it later.
 * Errors: `unsupported-format`, `unreadable-file`.
 */
export async function addPicture(desk: WorkDesk, given: GivenPicture): Promise<Picture> {
  const file = 'handle' in given ? await desk.file(given.handle) : given;
  desk.progress(`Reading ${file.name}`, 0, null);
  const { bytes, ...read } = await readPicture(await bytesOf(file), file.name);
  const picture = { id: createHash('sha256').update(bytes).digest('hex'), ...read, size: bytes.length };
  const printer = await desk.press.printer();
  const reason = printer.refusal({ id: picture.id, mediaType: picture.mediaType, bytes });
  if (reason !== null)
    throw new PlumbError('unreadable-file', `“${file.name}” can not be set on a page: ${reason}.`, {
      fileName: file.name,
    });
  desk.signal.throwIfAborted();
  await desk.keepPicture({ ...picture, bytes });
  return picture;
}

async function bytesOf(file: GivenFile | Extract<GivenPicture, { base64: string }>): Promise<Uint8Array> {
  if ('base64' in file) return Buffer.from(file.base64, 'base64');
  const { path, name } = file;
  try {
    checkBytes((await stat(path)).size, name);
    return await readFile(path);
  } catch (error) {
    throw error instanceof PlumbError ? error : fileProblem(error, name, 'unreadable-file');
  }
}
