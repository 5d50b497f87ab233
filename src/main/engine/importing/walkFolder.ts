import { type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem, isMissing } from '../fileProblem.ts';

/** A file of a folder, or something in it that can't be read. */
export type FoundFile =
  | { readonly path: string; readonly size: number }
  /** `problem` is a PlumbError that names the path. */
  | { readonly path: string; readonly problem: PlumbError };

/**
 * Every file under a path that the user named, depth first, each folder's entries in the order of their names' code units; the file
 * itself where the path is one. Links are followed, but to no folder twice (by its real path) and never out of the named folder.
 * What can't be read is told as a problem, and the walk goes on.
 */
export async function* walkFolder(root: string): AsyncGenerator<FoundFile> {
  try {
    const real = await realpath(root);
    const found = await stat(real);
    if (found.isDirectory()) yield* walk({ root: real, visited: new Set() }, root, real);
    else if (found.isFile()) yield { path: root, size: found.size };
    else yield { path: root, problem: notAFile(root) };
  } catch (error) {
    yield { path: root, problem: problemOf(error, root) };
  }
}

interface Walk {
  /** The real path of the named folder. */
  readonly root: string;
  /** Real paths of the folders that were opened. */
  readonly visited: Set<string>;
}

async function* walk(state: Walk, folder: string, realFolder: string): AsyncGenerator<FoundFile> {
  if (state.visited.has(realFolder)) return;
  state.visited.add(realFolder);
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(realFolder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    yield { path: folder, problem: problemOf(error, folder) };
    return;
  }
  for (const entry of entries.toSorted((one, other) => byCodeUnits(one.name.toString(), other.name.toString()))) {
    const path = join(folder, entry.name.toString());
    if (!isUtf8(entry.name)) {
      const message = `${path} can not be read: its name is not UTF-8. Rename it, then import it.`;
      yield { path, problem: new PlumbError('unreadable-file', message) };
      continue;
    }
    yield* visit(state, path, join(realFolder, entry.name.toString()));
  }
}

async function* visit(state: Walk, path: string, inRealFolder: string): AsyncGenerator<FoundFile> {
  try {
    const real = await realpath(inRealFolder);
    if (!liesIn(state.root, real)) {
      const message = `${path} is a link out of the folder that was named; it was not followed. Name ${real} to import it.`;
      yield { path, problem: new PlumbError('refused', message) };
      return;
    }
    const found = await stat(real);
    if (found.isDirectory()) yield* walk(state, path, real);
    else if (found.isFile()) yield { path, size: found.size };
    else yield { path, problem: notAFile(path) };
  } catch (error) {
    yield { path, problem: problemOf(error, path) };
  }
}

function liesIn(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function notAFile(path: string): PlumbError {
  return new PlumbError('unsupported-format', `${path} is neither a file nor a folder.`);
}

/** What is no failure of the file system is a mistake of the program, and is thrown on. */
function problemOf(error: unknown, path: string): PlumbError {
  if (isMissing(error)) return new PlumbError('not-found', `There is no file ${path}, or its link leads to nothing.`);
  const problem = fileProblem(error, path, 'unreadable-file');
  if (problem instanceof PlumbError) return problem;
  throw problem;
}

function isUtf8(name: Buffer): boolean {
  return Buffer.from(name.toString(), 'utf8').equals(name);
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
