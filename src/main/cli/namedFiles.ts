import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FoundFile, walkFolder } from '#engine/importing/walkFolder.ts';
import { sortFiles } from '#shared/sources/sortFiles.ts';
import type { PlumbError } from '#shared/values/PlumbError.ts';

/** A file to work on; `problem` where it was found and can't be read. */
export interface NamedFile {
  /** As it was named, or from the folder that was named on. */
  readonly path: string;
  /** Bytes when it was found; null where that is not known. */
  readonly size: number | null;
  readonly problem: PlumbError | null;
}

export interface NamedFiles {
  readonly files: readonly NamedFile[];
  /** How many were left out because they belong to a saved page. */
  readonly companions: number;
  readonly junk: number;
}

/**
 * What the paths of a command line stand for, in their order: files as they are, folders with every file inside. A file that
 * was named itself is never left out. `leaveOut` names files that are not looked at, such as those of the open case.
 */
export async function namedFiles(paths: readonly string[], leaveOut: readonly string[] = []): Promise<NamedFiles> {
  const own = new Set(leaveOut.map((path) => resolve(path)));
  const found: NamedFile[] = [];
  const named = new Set<NamedFile>();
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one path after the other, in the order in which they were named
    if (await isFolder(path)) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      for await (const file of walkFolder(path)) if (!own.has(resolve(file.path))) found.push(asNamed(file));
    } else {
      const file = { path, size: null, problem: null };
      found.push(file);
      named.add(file);
    }
  }
  const { wanted, companions, junk } = sortFiles(found);
  const kept = new Set(wanted);
  const leftOf = (files: readonly NamedFile[]) => files.filter((file) => !named.has(file)).length;
  const files = found.filter((file) => kept.has(file) || named.has(file));
  return { files, companions: leftOf(companions), junk: leftOf(junk) };
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function asNamed(file: FoundFile): NamedFile {
  return 'problem' in file
    ? { path: file.path, size: null, problem: file.problem }
    : { path: file.path, size: file.size, problem: null };
}

/** A path as one line: control characters, which names may hold, are shown as `�`. */
export function lineOf(path: string): string {
  return path.replace(/\p{Cc}/gu, '\uFFFD');
}
