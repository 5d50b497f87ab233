import { PlumbError } from '#shared/values/PlumbError.ts';
import { headerOf, type MailHeaders, splitMail } from './mailHeaders.ts';

/** One node of a message's tree; `body` is still encoded for transport and shares the message's memory. */
export interface MimePart {
  readonly headers: MailHeaders;
  /** Lower case, such as `text/plain`. */
  readonly type: string;
  readonly body: Uint8Array;
  /** Of a multipart type, in order. */
  readonly parts: readonly MimePart[];
}

export const deepestMime = 32;
export const mostMimeParts = 20_000;
const longestBoundary = 1_000;

/**
 * A message's tree of parts. A missing closing delimiter, a delimiter that is not stated and an unknown type are read as far as they go.
 * @throws PlumbError `unreadable-file` for parts nested deeper or more numerous than the limits above.
 */
export function readMime(bytes: Uint8Array, fileName: string): MimePart {
  const budget = { left: mostMimeParts };
  return partOf(bytes, 'text/plain', 0, budget, fileName);
}

function partOf(
  bytes: Uint8Array,
  defaultType: string,
  depth: number,
  budget: { left: number },
  fileName: string,
): MimePart {
  budget.left -= 1;
  if (budget.left < 0) throw tooMuch(fileName, `has more than ${mostMimeParts.toLocaleString('en')} parts`);
  if (depth > deepestMime) throw tooMuch(fileName, `nests its parts more than ${deepestMime} deep`);
  const { headers, body } = splitMail(bytes);
  const stated = headerOf(headers, 'content-type') ?? defaultType;
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/u.exec(stated.trim())?.[0].toLowerCase() ?? 'text/plain';
  if (!type.startsWith('multipart/')) return { headers, type, body, parts: [] };
  const within = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const sections = splitSections(body, boundaryOf(stated) ?? likelyBoundary(body), budget.left);
  // Without a single delimiter there are no parts: what stands there is shown as the text it is.
  if (sections.length === 0) return { headers: withoutType(headers), type: 'text/plain', body, parts: [] };
  const parts = sections.map((section) => partOf(section, within, depth + 1, budget, fileName));
  return { headers, type, body, parts };
}

function tooMuch(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}, as no mail program writes it.`, { fileName });
}

function withoutType(headers: MailHeaders): MailHeaders {
  return new Map([...headers].filter(([name]) => name !== 'content-type'));
}

function boundaryOf(contentType: string): string | null {
  const found = /;\s*boundary\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/iu.exec(contentType);
  const boundary = (found?.[1]?.replace(/\\(.)/gu, '$1') ?? found?.[2] ?? '').trimEnd();
  return boundary === '' || boundary.length > longestBoundary ? null : boundary;
}

/** The first line that looks like a delimiter and stands before a line like a field. */
function likelyBoundary(body: Uint8Array): string | null {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 1 << 16)).toString('latin1');
  return /(?:^|\n)--([^\s-][^\r\n]{0,200}|-[^\r\n]{1,200})\r?\ncontent-[a-z-]+:/iu.exec(start)?.[1]?.trimEnd() ?? null;
}

/** What stands between the delimiter lines (RFC 2046, section 5.1.1); the line break before a delimiter belongs to it. */
function splitSections(body: Uint8Array, boundary: string | null, most: number): readonly Uint8Array[] {
  if (boundary === null) return [];
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundary}`, 'utf8');
  const sections: Uint8Array[] = [];
  let open: number | null = null;
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    const line = at === 0 || bytes[at - 1] === 0x0a ? delimiterLine(bytes, at + delimiter.length) : null;
    if (line === null) continue;
    if (open !== null) sections.push(bytes.subarray(open, endBefore(bytes, at, open)));
    open = line.closes ? null : line.end;
    if (line.closes || sections.length > most) break;
  }
  if (open !== null && open < bytes.length) sections.push(bytes.subarray(open));
  return sections;
}

/** The rest of a delimiter's line, or null if the line goes on and is none. */
function delimiterLine(bytes: Buffer, from: number): { readonly closes: boolean; readonly end: number } | null {
  const closes = bytes[from] === 0x2d && bytes[from + 1] === 0x2d;
  let at = closes ? from + 2 : from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d) at += 1;
  if (at >= bytes.length) return { closes, end: at };
  return bytes[at] === 0x0a ? { closes, end: at + 1 } : null;
}

function endBefore(bytes: Buffer, at: number, start: number): number {
  const feed = at - 1;
  const end = bytes[feed - 1] === 0x0d ? feed - 1 : feed;
  return Math.max(start, end);
}
