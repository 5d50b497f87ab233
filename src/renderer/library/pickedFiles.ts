import type { PickedFile } from './importQueue.ts';

/** Files out of folders, and what could not be looked into, with the reason. */
export interface Picked {
  readonly files: readonly PickedFile[];
  readonly unreadable: readonly { readonly file: PickedFile; readonly reason: string }[];
}

/** A folder deeper than this is a loop, or as good as one. */
const deepestFolder = 64;

/** Files of a file input in the order in which they were picked; of a folder input by their paths from that folder on. */
export function filesOfInput(input: Pick<HTMLInputElement, 'files'>): Picked {
  const files = [...(input.files ?? [])].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    read: () => Promise.resolve(file),
  }));
  const ofFolder = files.some(({ path }) => path.includes('/'));
  return { files: ofFolder ? files.toSorted(byPath) : files, unreadable: [] };
}

/**
 * What was dropped, folders gone through to their end. Must be called in the drop event itself: afterwards its items are
 * gone. Files are read when their turn comes, so that a retry sees them as they are then.
 */
export function filesOfDrop(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<Picked> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) loose.push(file);
  }
  return walkEntries(entries, loose);
}

async function walkEntries(entries: readonly FileSystemEntry[], loose: readonly File[]): Promise<Picked> {
  const files: PickedFile[] = loose.map((file) => ({ path: file.name, read: () => Promise.resolve(file) }));
  const unreadable: { file: PickedFile; reason: string }[] = [];
  const walk = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    const path = entry.fullPath.replace(/^\//, '');
    if (isFile(entry)) return void files.push({ path, read: () => readEntry(entry) });
    if (!isFolder(entry)) return;
    const file = { path, read: () => Promise.reject(new TypeError(`${path} is a folder`)) };
    if (depth > deepestFolder) {
      unreadable.push({ file, reason: `"${path}" lies more than ${deepestFolder} folders deep; it was not opened.` });
      return;
    }
    try {
      // oxlint-disable-next-line no-await-in-loop -- folders are gone through in order
      for (const child of await listFolder(entry)) await walk(child, depth + 1);
    } catch (error) {
      unreadable.push({ file, reason: `The folder "${path}" can not be read: ${reasonOf(error)}.` });
    }
  };
  // oxlint-disable-next-line no-await-in-loop -- folders are gone through in order
  for (const entry of entries) await walk(entry, 0);
  return { files: files.toSorted(byPath), unreadable };
}

/** A folder tells of its files in batches (Chromium: 100), the last one empty. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next batch is told of after this one
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}

function readEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** By code units, so that one folder always comes in in one order. */
function byPath(one: PickedFile, other: PickedFile): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

const reasons: Readonly<Record<string, string>> = {
  NotFoundError: 'it was moved or deleted',
  NotReadableError: 'access to it is not allowed, or it changed since it was picked',
  SecurityError: 'access to it is not allowed',
};

/** Why the browser did not read a file, in words. */
export function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return reasons[name] ?? 'the system gives no reason';
}
