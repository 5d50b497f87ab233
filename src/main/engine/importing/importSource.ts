import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Imported } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem, isMissing } from '../fileProblem.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { detectFormat } from './formats.ts';
import { chunkSize, type ImportJob, isHeld, publishFile, type StagedFile, stageFile } from './importFile.ts';

const headSize = 64 << 10;

/**
 * Imports one file: its bytes untouched, then what is read from those stored bytes and from the files inside it, staged in
 * short steps and published together at the end. Whatever fails or is cancelled on the way leaves the case as it was.
 * Errors: `unreadable-file`, `unsupported-format`, `cancelled`; `conflict` where the file changes while it is copied.
 */
export async function importSource(desk: WorkDesk, file: GivenFile, synthetic: boolean): Promise<Imported> {
  return withStaged(desk, file, synthetic, async (job, staged) => publishFile(job, await stageFile(job, staged)));
}

/** Hashes and stages a file's bytes and hands them on; what is staged is discarded where anything fails. Errors: as `importSource`. */
export async function withStaged<Result>(
  desk: WorkDesk,
  file: GivenFile,
  synthetic: boolean,
  use: (job: ImportJob, staged: StagedFile) => Promise<Result>,
): Promise<Result> {
  const before = await statOf(file);
  const { size } = before;
  const format = detectFormat(await readHead(file, size), file.name);
  const captureId = desk.newId();
  const job: ImportJob = { desk, synthetic, staged: [captureId], skipped: [] };
  const capture = { captureId, owner: desk.owner, fileName: file.name, mediaType: format.mediaType, size };
  const staged = { ...capture, importedAt: desk.clock.now() };
  const isSmall = isHeld(format, size);
  if (!isSmall) await desk.stageCapture(staged);
  try {
    const { sha256, copied, bytes } = await copyBytes(desk, file, isSmall ? null : captureId, size);
    const after = await statOf(file);
    if (copied !== size || after.size !== size || after.mtimeMs !== before.mtimeMs) {
      const message = `"${file.name}" changed while it was imported. Nothing was imported; try again.`;
      throw new PlumbError('conflict', message, { fileName: file.name });
    }
    const held = isSmall ? { capture: staged, bytes } : null;
    return await use(job, { captureId, fileName: file.name, format, sha256, size, held });
  } catch (error) {
    for (const staged of job.staged) await desk.discard(staged);
    throw error;
  }
}

async function statOf(file: GivenFile): Promise<Stats> {
  const found = await stat(file.path).catch((error: unknown) => {
    if (isMissing(error)) throw new PlumbError('not-found', `There is no file "${file.name}" any more.`);
    throw unreadable(file, error);
  });
  if (!found.isFile()) throw new PlumbError('unsupported-format', `"${file.name}" is not a file.`);
  return found;
}

function unreadable(file: GivenFile, error: unknown): unknown {
  return fileProblem(error, `"${file.name}"`, 'unreadable-file');
}

async function readHead(file: GivenFile, size: number): Promise<Uint8Array> {
  const length = Math.min(size, headSize);
  try {
    const handle = await open(file.path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Hashes the file's bytes and stages them as they come, or, without a capture to stage them for, hands them back. */
async function copyBytes(
  desk: WorkDesk,
  file: GivenFile,
  captureId: string | null,
  size: number,
): Promise<{ sha256: string; copied: number; bytes: Uint8Array }> {
  const kept: Uint8Array[] = [];
  const hash = createHash('sha256');
  let position = 0;
  let copied = 0;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: chunkSize })) {
      desk.signal.throwIfAborted();
      const bytes: Uint8Array = chunk;
      hash.update(bytes);
      if (captureId === null) kept.push(bytes);
      else await desk.stageChunk(captureId, position, bytes);
      position += 1;
      copied += bytes.length;
      desk.progress(`Copying ${file.name}`, copied, size);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return { sha256: hash.digest('hex'), copied, bytes: Buffer.concat(kept) };
}
