import type { BigIntStats } from 'node:fs';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';

/**
 * Where a PDF may be written: the path with its links followed. Errors: `refused` for the open case, its journal files and
 * a folder that is not there; `conflict` for a file that is not a PDF.
 */
export async function pdfTarget(output: string, casePath: string): Promise<string> {
  const { target, present } = await outsideCase(output, casePath);
  if (present !== null && !(present.isFile() && (await isPdf(target))))
    throw new PlumbError('conflict', `${output} exists and is not a PDF. Choose another name.`);
  return target;
}

/** Where another file may be written. Errors: as `pdfTarget`; `conflict` for any file that is there. */
export async function newTarget(output: string, casePath: string): Promise<string> {
  const { target, present } = await outsideCase(output, casePath);
  if (present !== null) throw new PlumbError('conflict', `${output} exists already. Choose another name.`);
  return target;
}

async function outsideCase(
  output: string,
  casePath: string,
): Promise<{ readonly target: string; readonly present: BigIntStats | null }> {
  const target = await followed(output);
  const own = await followed(casePath);
  const present = await stat(target, { bigint: true }).catch(() => null);
  const { dev, ino } = await stat(own, { bigint: true });
  // A hard link to the case has another path and the same place on the disk.
  const linked = present !== null && present.dev === dev && present.ino === ino;
  if (linked || [own, `${own}-wal`, `${own}-shm`].includes(target))
    throw new PlumbError('refused', `${output} belongs to the case itself. Choose another name.`);
  return { target, present };
}

/** Writes beside the target and renames, so that a failure leaves what was there. Errors: `refused`. */
export async function writeTarget(target: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${target}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw notWritable(target, error);
  }
}

/** A file that is not there yet lies where its folder really is. */
async function followed(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const folder = await realpath(dirname(path)).catch((error: unknown) => {
    throw notWritable(path, error);
  });
  return join(folder, basename(path));
}

async function isPdf(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw notWritable(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === '%PDF-';
  } finally {
    await file.close();
  }
}

function notWritable(path: string, error: unknown): PlumbError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return new PlumbError('refused', `${path} can not be written (${code}).`);
}
