import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** The parts of the file system that a file is replaced with. */
export interface Replacing {
  readonly open: typeof open;
  readonly rename: typeof rename;
}

/**
 * Puts bytes at a path: written beside it, flushed to the disk, then renamed over it, so that what was there stays until the new
 * file is whole, whatever fails. Errors: `refused` for a file that is read-only or held by another program, and for a full disk.
 */
export async function replaceFile(
  target: string,
  bytes: Uint8Array,
  files: Replacing = { open, rename },
): Promise<void> {
  const unfinished = `${target}.${process.pid}.unfinished`;
  try {
    await refuseReadOnly(target);
    await writeWhole(files, unfinished, bytes);
    await files.rename(unfinished, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw notWritable(target, error);
  }
}

/** Renaming would replace it all the same: a name's permission is the folder's. */
async function refuseReadOnly(target: string): Promise<void> {
  const present = await stat(target).catch(() => null);
  if (present !== null && (present.mode & 0o222) === 0)
    throw new PlumbError('refused', `${target} is read-only. Choose another name, or allow writing to it.`);
}

async function writeWhole(files: Replacing, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name outlasts a power cut as well; where a folder can not be flushed (Windows), the system sees to it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed, or another program holds it',
  EBUSY: 'another program holds it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
  EFBIG: 'its disk takes no file so large',
  EIO: 'its disk gives an error',
  ENOENT: 'its folder is not there',
};

/** A failure of the file system as a sentence about the path. */
export function notWritable(path: string, error: unknown): PlumbError {
  if (error instanceof PlumbError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const reason = reasons[code];
  return new PlumbError('refused', `${path} can not be written${reason === undefined ? '' : `: ${reason}`} (${code}).`);
}
