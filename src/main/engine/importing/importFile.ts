import { createHash } from 'node:crypto';
import type { Imported } from '#shared/contract/sources.ts';
import { findHeldPage, pageKey, wordOfKey } from '#shared/sources/heldPage.ts';
import type { FoundFacts } from '#shared/sources/readText.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { storedChunks } from '../store/queries/captures.ts';
import { listHeldPages } from '../store/queries/heldPages.ts';
import type { Format, Part } from './format.ts';
import { detectFormat, headLength } from './formats.ts';
import { stageDataset } from './importDataset.ts';
import { stageArticle } from './importText.ts';
import type { Publication, StagedCapture } from './steps.ts';

/** A capture whose bytes are staged, or held until its text is read, and what is to be read from it. */
export interface StagedFile {
  readonly captureId: string;
  readonly fileName: string;
  readonly format: Format;
  readonly sha256: string;
  readonly size: number;
  /** A small file's bytes, not staged yet: they are staged together with its text. */
  readonly held: HeldBytes | null;
}

export interface HeldBytes {
  readonly capture: StagedCapture;
  readonly bytes: Uint8Array;
}

export interface ImportJob {
  readonly desk: WorkDesk;
  readonly synthetic: boolean;
  /** Everything staged so far, to be discarded together where the import fails. */
  readonly staged: string[];
  readonly skipped: { readonly name: string; readonly reason: string }[];
}

/** Deeper nesting is no mail with an attached archive but an attack. */
const deepestNesting = 4;
const mostParts = 20_000;
export const chunkSize = 1 << 20;
/** Files with parts are held in memory while they are taken apart. */
export const largestText = 512 << 20;

/** Stages what is read from a capture and from the files inside it; nothing is published. */
export async function stageFile(
  job: ImportJob,
  file: StagedFile,
  stated: FoundFacts = {},
  depth = 0,
): Promise<Publication> {
  const { format, fileName } = file;
  if (format.kind === 'dataset') {
    const publication = await stageDataset(job, file, format);
    return { ...publication, parts: await stageParts(job, file, depth) };
  }
  if (file.size > largestText) {
    const limit = `${largestText >> 20} MB`;
    const message = `"${fileName}" is ${Math.ceil(file.size / (1 << 20))} MB long; ${format.name} is read up to ${limit}.`;
    throw new PlumbError('unreadable-file', message, { fileName, limit: largestText });
  }
  const publication = await stageArticle(job, file, format, stated);
  return { ...publication, parts: await stageParts(job, file, depth) };
}

async function stageParts(job: ImportJob, file: StagedFile, depth: number): Promise<Publication['parts']> {
  const { desk, skipped } = job;
  const { format, fileName } = file;
  if (format.parts === undefined) return [];
  const parts: { name: string; publication: Publication }[] = [];
  const skip = (name: string, reason: string): void => void skipped.push({ name, reason });
  for await (const part of format.parts(await bytesOf(desk, file), fileName, skip)) {
    desk.signal.throwIfAborted();
    if (parts.length >= mostParts) {
      skip(part.name, `${fileName} holds more than ${mostParts.toLocaleString('en')} files; the rest is left out.`);
      break;
    }
    if (depth >= deepestNesting) {
      skip(part.name, `it lies more than ${deepestNesting} containers deep.`);
      continue;
    }
    desk.progress(`Reading ${part.name} in ${fileName}`, parts.length, null);
    const publication = await stagePart(job, part, depth + 1);
    if (publication !== null) parts.push({ name: part.name, publication });
  }
  return parts;
}

/** One part that can not be read is named and left out; the others go on. */
async function stagePart(job: ImportJob, part: Part, depth: number): Promise<Publication | null> {
  const { desk, staged, skipped } = job;
  const first = staged.length;
  try {
    const format = detectFormat(part.bytes.subarray(0, headLength), part.name);
    const captureId = desk.newId();
    staged.push(captureId);
    const { name: fileName, bytes } = part;
    const facts = { captureId, fileName, size: bytes.length };
    const { mediaType } = format;
    const capture = { ...facts, mediaType, owner: desk.owner, importedAt: desk.clock.now() };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const held = isHeld(format, bytes.length) ? { capture, bytes } : null;
    if (held === null) await stageBytes(desk, capture, bytes);
    return await stageFile(job, { ...facts, format, sha256, held }, part.found ?? {}, depth);
  } catch (error) {
    if (!(error instanceof PlumbError) || error.code === 'cancelled') throw error;
    for (const captureId of staged.splice(first)) await desk.discard(captureId);
    skipped.push({ name: part.name, reason: error.message });
    return null;
  }
}

/** Three transactions to a small text, each waiting for the disk, take longer than reading it. */
export function isHeld(format: Format, size: number): boolean {
  return format.kind !== 'dataset' && size <= chunkSize;
}

async function stageBytes(desk: WorkDesk, capture: StagedCapture, bytes: Uint8Array): Promise<void> {
  await desk.stageCapture(capture);
  for (let at = 0, position = 0; at < bytes.length; at += chunkSize, position += 1)
    await desk.stageChunk(capture.captureId, position, bytes.subarray(at, at + chunkSize));
}

/** The bytes that were hashed: held ones, or those that are stored. */
export async function bytesOf(desk: WorkDesk, { captureId, held }: StagedFile): Promise<Uint8Array> {
  if (held !== null) return held.bytes;
  const chunks: Uint8Array[] = [];
  for await (const chunk of storedChunks(desk.database, captureId)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Publishes a staged import whole: one entry of the journal, one step of undo. */
export async function publishFile(job: ImportJob, publication: Publication): Promise<Imported> {
  const published = await job.desk.publish(publication);
  const { kind, title, blockCount, rowCount } = publication;
  const parts = countParts(publication);
  const newerOf = published.duplicate ? null : heldCapture(job, publication, published.sourceId);
  return { ...published, kind, title, blocks: blockCount, rows: rowCount ?? 0, parts, skipped: job.skipped, newerOf };
}

/** A table or a file with others inside can not take another's place, so neither is asked for. */
function heldCapture({ desk }: ImportJob, publication: Publication, sourceId: string): Imported['newerOf'] {
  const key = pageKey(publication);
  if (key === null || publication.kind === 'dataset' || publication.parts.length > 0) return null;
  const candidates = listHeldPages(desk.database, wordOfKey(key), { sourceId, sha256: publication.sha256 });
  const held = findHeldPage(publication, candidates);
  return held === null ? null : { sourceId: held.id, title: held.title };
}

function countParts({ parts }: Publication): number {
  return parts.reduce((sum, part) => sum + 1 + countParts(part.publication), 0);
}
