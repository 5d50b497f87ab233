import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Imported } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { GivenFile, WorkDesk } from '../handlers/Handlers.ts';
import { importDataset } from './importDataset.ts';
import { importText } from './importText.ts';
import { detectFormat } from './formats.ts';

const chunkSize = 1 << 20;
const headSize = 64 << 10;

export interface ImportJob {
  readonly desk: WorkDesk;
  readonly file: GivenFile;
  readonly captureId: string;
  readonly size: number;
  readonly sha256: string;
  readonly synthetic: boolean;
}

/**
 * Imports one file: its bytes untouched, then what is read from them, staged in short steps and published at the end.
 * Whatever fails or is cancelled on the way leaves the case as it was. Errors: `unreadable-file`, `unsupported-format`, `cancelled`.
 */
export async function importSource(desk: WorkDesk, file: GivenFile, synthetic: boolean): Promise<Imported> {
  const size = await sizeOf(file);
  const format = detectFormat(await readHead(file, size), file.name);
  const captureId = desk.newId();
  const capture = { captureId, owner: desk.owner, fileName: file.name, mediaType: format.mediaType, size };
  await desk.stageCapture({ ...capture, importedAt: desk.clock.now() });
  try {
    const sha256 = await stageBytes(desk, file, captureId, size);
    const job = { desk, file, captureId, size, sha256, synthetic };
    return format.kind === 'dataset' ? await importDataset(job) : await importText(job);
  } catch (error) {
    await desk.discard(captureId);
    throw error;
  }
}

async function sizeOf(file: GivenFile): Promise<number> {
  const found = await stat(file.path).catch(() => null);
  if (found === null) throw new PlumbError('not-found', `There is no file "${file.name}" any more.`);
  if (!found.isFile()) throw new PlumbError('unsupported-format', `"${file.name}" is not a file.`);
  return found.size;
}

async function readHead(file: GivenFile, size: number): Promise<Uint8Array> {
  const handle = await open(file.path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.min(size, headSize)),
      0,
      Math.min(size, headSize),
      0,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function stageBytes(desk: WorkDesk, file: GivenFile, captureId: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  let position = 0;
  let done = 0;
  for await (const chunk of createReadStream(file.path, { highWaterMark: chunkSize })) {
    desk.signal.throwIfAborted();
    const bytes: Uint8Array = chunk;
    hash.update(bytes);
    await desk.stageChunk(captureId, position, bytes);
    position += 1;
    done += bytes.length;
    desk.progress(`Copying ${file.name}`, done, size);
  }
  return hash.digest('hex');
}
