import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { ReadableDatabase } from './Database.ts';

/** Writes a compact copy with the same key. A copy that fails leaves no file. Errors: `conflict`, `refused`. */
export function saveCopy(database: ReadableDatabase, path: string): { path: string; bytes: number } {
  if (existsSync(path)) throw new PlumbError('conflict', `${basename(path)} exists already. Choose another name.`);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    database.copyInto(unfinished);
    renameSync(unfinished, path);
    return { path, bytes: statSync(path).size };
  } catch (error) {
    for (const suffix of ['', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlumbError('refused', `The copy could not be written to ${path}: ${reason}.`);
  }
}
