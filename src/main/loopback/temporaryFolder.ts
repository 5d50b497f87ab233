import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const prefix = 'plumbline-';

/** A new folder that only this user can read. Its name carries the process, so that a later start can tell a left one. */
export function makeTemporaryFolder(parent: string, processId: number): string {
  return mkdtempSync(join(parent, `${prefix}${processId}-`));
}

/** Deletes the folders of processes that ended without deleting theirs (a power cut, a kill). */
export function sweepTemporaryFolders(parent: string, isRunning: (processId: number) => boolean): void {
  for (const name of readdirSync(parent)) {
    const processId = /^plumbline-(\d+)-[\w-]{6}$/.exec(name)?.[1];
    if (processId === undefined || isRunning(Number(processId))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's folder in a shared parent: theirs to delete.
    }
  }
}

/** A process of another user answers with EPERM, which also means that it runs. */
export function isProcessRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
