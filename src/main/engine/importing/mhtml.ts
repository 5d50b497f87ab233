import { PlumbError } from '#shared/values/PlumbError.ts';
import type { FoundFact, FoundFacts, ReadText } from '#shared/sources/readText.ts';
import type { TextFormat } from './format.ts';
import { html } from './html.ts';
import { headerOf, mailDay, type MailHeaders, splitMail, wordsOf } from './mailHeaders.ts';
import { charsetOf, partBytes } from './mimeContent.ts';
import { type MimePart, readMime } from './mimeParts.ts';

/** A page that a browser saved whole as one file (RFC 2557); its pictures and styles stay in the capture. */
export const mhtml: TextFormat = {
  name: 'web archive (MHTML)',
  kind: 'article',
  mediaType: 'multipart/related',
  binary: true,
  recognises: looksLikeSavedPage,
  read: readSavedPage,
};

const headSample = 1 << 14;

function looksLikeSavedPage(bytes: Uint8Array, fileName: string): boolean {
  const { headers } = splitMail(bytes.subarray(0, headSample));
  const type = headerOf(headers, 'content-type') ?? '';
  if (!/^\s*(?:multipart\/related|multipart\/alternative|text\/html)/iu.test(type)) return false;
  if (/saved by/iu.test(headerOf(headers, 'from') ?? '') || headers.has('snapshot-content-location')) return true;
  if (/\.mht(?:ml)?$/iu.test(fileName)) return true;
  // A message with pictures is of the same type, but it was sent to someone.
  return headers.has('content-location') && !headers.has('to') && !headers.has('received');
}

async function readSavedPage(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<ReadText> {
  const root = readMime(bytes, fileName);
  const page = pageOf(root);
  if (page === null)
    throw new PlumbError('unreadable-file', `"${fileName}" is a web archive (MHTML) without a page in it.`, {
      fileName,
    });
  const text = await html.read(await pageBytes(page), fileName, signal);
  return {
    ...text,
    title: text.title ?? wordsOf(root.headers, 'subject'),
    found: { ...text.found, ...recordOf(root.headers, page) },
  };
}

/** The part that `start` names, else the first page. */
function pageOf(root: MimePart): MimePart | null {
  const start = /;\s*start\s*=\s*"?([^\s";]+)/iu.exec(headerOf(root.headers, 'content-type') ?? '')?.[1];
  const pages = [...leaves(root)].filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  return pages.find((page) => headerOf(page.headers, 'content-id') === start) ?? pages[0] ?? null;
}

function* leaves(part: MimePart): Generator<MimePart> {
  if (part.parts.length === 0) yield part;
  else for (const child of part.parts) yield* leaves(child);
}

/** The page's bytes; where the part's header states their encoding, in UTF-8 with its mark, so that it is not lost. */
async function pageBytes(page: MimePart): Promise<Uint8Array> {
  const bytes = await partBytes(page);
  const charset = charsetOf(page);
  if (charset === null) return bytes;
  try {
    return Buffer.from(`\ufeff${new TextDecoder(charset, { fatal: true }).decode(bytes)}`);
  } catch {
    return bytes;
  }
}

function recordOf(headers: MailHeaders, page: MimePart): FoundFacts {
  const locations = [
    wordsOf(headers, 'snapshot-content-location'),
    wordsOf(page.headers, 'content-location'),
    wordsOf(headers, 'content-location'),
  ].map((location) => location?.replace(/\s+/gu, '') ?? '');
  const url = locations.find((location) => /^https?:\/\//iu.test(location)) ?? null;
  const day = mailDay(headerOf(headers, 'date'));
  return {
    ...(url === null ? {} : { url: recorded(url) }),
    ...(day === null ? {} : { accessedOn: recorded(day) }),
  };
}

function recorded(value: string): FoundFact {
  return { value, from: 'archive record' };
}
