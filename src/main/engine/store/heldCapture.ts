import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { CaptureFile, Source } from '#shared/contract/sources.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { storedChunks } from './queries/captures.ts';
import { listSourceCaptures } from './queries/sourceCaptures.ts';
import { getSource } from './queries/sources.ts';

interface Capture {
  readonly captureId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

/** Hands the capture's bytes to the host once they agree with their hash. Errors: `damaged-case`; `refused` for a stub. */
export async function holdCapture(desk: WorkDesk, sourceId: string, captureId?: string): Promise<CaptureFile> {
  const capture = captureOf(desk, sourceId, captureId);
  const { fileName, mediaType, sha256, size } = capture;
  const chunks: Uint8Array[] = [];
  for await (const chunk of checkedChunks(desk, capture)) chunks.push(chunk);
  const handle = await desk.hold({ name: fileName, mediaType, bytes: Buffer.concat(chunks) });
  return { handle, fileName, mediaType, sha256, size };
}

/** Writes the capture byte for byte; a file of that name is left alone. Errors: as `holdCapture`; `conflict`; `refused`. */
export async function exportCapture(desk: WorkDesk, sourceId: string, path: string, captureId?: string): Promise<null> {
  const capture = captureOf(desk, sourceId, captureId);
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new PlumbError('conflict', `${path} exists already. Choose another name.`);
    throw fileProblem(error, path, 'refused');
  });
  try {
    let written = 0;
    for await (const chunk of checkedChunks(desk, capture)) {
      await file.write(chunk);
      written += chunk.length;
      desk.progress(`Exporting ${capture.fileName}`, written, capture.size);
    }
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  return null;
}

async function* checkedChunks(desk: WorkDesk, capture: Capture): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of storedChunks(desk.database, capture.captureId)) {
    desk.signal.throwIfAborted();
    hash.update(chunk);
    yield chunk;
  }
  const found = hash.digest('hex');
  if (found === capture.sha256) return;
  const hashes = `SHA-256 ${capture.sha256.slice(0, 12)}…, now ${found.slice(0, 12)}…`;
  throw new PlumbError('damaged-case', `"${capture.fileName}" is not as it was imported (${hashes}).`, {
    recorded: capture.sha256,
    found,
  });
}

/** The capture that is shown, or an earlier one of the same source by its identifier. */
function captureOf(desk: WorkDesk, sourceId: string, captureId: string | undefined): Capture {
  const shown = captureShown(getSource(desk.database, sourceId));
  if (captureId === undefined || captureId === shown.captureId) return shown;
  const earlier = listSourceCaptures(desk.database, sourceId).find((one) => one.captureId === captureId);
  if (earlier === undefined) throw new PlumbError('not-found', 'This source never showed that capture.');
  return earlier;
}

function captureShown({ title, captureId, fileName, mediaType, sha256, size }: Source): Capture {
  if (captureId === null || fileName === null || mediaType === null || sha256 === null || size === null)
    throw new PlumbError('refused', `"${title}" is not imported yet: it has no capture.`);
  return { captureId, fileName, mediaType, sha256, size };
}
