import { constants, gunzipSync } from 'node:zlib';
import type { ReadText } from '#shared/sources/readText.ts';
import type { Part, TextFormat } from './format.ts';
import { isGzip } from './warcRecords.ts';
import { capturedParts, captureRows } from './webCaptures.ts';

/** A web archive (ISO 28500), packed or not; its text lists what it recorded, its pages and documents are files inside. */
export const warc: TextFormat = {
  name: 'web archive (WARC)',
  kind: 'document',
  mediaType: 'application/warc',
  binary: true,
  recognises: looksLikeWarc,
  read: listCaptures,
  parts: partsOfWarc,
};

/** Version of the rules; a text read by other rules is another text. */
export const webArchiveVersion = '1';

function looksLikeWarc(bytes: Uint8Array): boolean {
  const start = isGzip(bytes) ? firstUnpacked(bytes) : bytes;
  return start !== null && /^WARC\/\d/u.test(new TextDecoder('latin1').decode(start.subarray(0, 16)));
}

function firstUnpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20 };
    return gunzipSync(bytes.subarray(0, 1024), options);
  } catch {
    return null;
  }
}

async function listCaptures(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const blocks = await captureRows([{ name: fileName, open: () => Promise.resolve(bytes) }], signal);
  const facts = { title: null, byline: null, publisher: null, publishedOn: null, language: null };
  return { ...facts, confidence: 1, extractor: 'web-archive', extractorVersion: webArchiveVersion, blocks };
}

function partsOfWarc(
  bytes: Uint8Array,
  fileName: string,
  skip: (name: string, reason: string) => void,
): AsyncIterable<Part> {
  return capturedParts([{ name: fileName, open: () => Promise.resolve(bytes) }], skip);
}
