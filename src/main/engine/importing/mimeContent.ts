import PostalMime from 'postal-mime';
import { decodePage } from './decodeText.ts';
import { guessText } from './guessText.ts';
import { headerOf } from './mailHeaders.ts';
import type { MimePart } from './mimeParts.ts';

/** A part's own bytes, its transport encoding undone. Broken base64 and quoted-printable are read as far as they go. */
export async function partBytes(part: MimePart): Promise<Uint8Array> {
  const encoding = (headerOf(part.headers, 'content-transfer-encoding') ?? '').toLowerCase();
  if (encoding.includes('quoted-printable')) return withoutQuoting(part.body);
  return encoding.includes('base64') ? fromBase64(part.body) : part.body;
}

/** RFC 2045, section 6.7. */
function withoutQuoting(body: Uint8Array): Uint8Array {
  const text = latin(body)
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

/** Some mailers pad each line, which Node's decoder takes for the end; the mail parser's does not, and is slower. */
async function fromBase64(body: Uint8Array): Promise<Uint8Array> {
  const text = latin(body);
  const padding = text.indexOf('=');
  if (padding < 0 || text.slice(padding).trimEnd().length <= 2) return Buffer.from(text, 'base64');
  const head = 'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(head), body]));
  const content = attachments[0]?.content ?? '';
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A text part's words, by the encoding it states where that fits, else by what fits best. */
export async function partText(part: MimePart): Promise<string> {
  const bytes = await partBytes(part);
  const charset = charsetOf(part);
  if (part.type === 'text/html') return (charset === null ? pageText(bytes) : null) ?? guessText(bytes, charset);
  const type = headerOf(part.headers, 'content-type') ?? '';
  const text = guessText(bytes, charset);
  return /;\s*format\s*=\s*"?flowed/iu.test(type) ? joinFlowed(text, /;\s*delsp\s*=\s*"?yes/iu.test(type)) : text;
}

/** Lines that end in a space go on in the next one of the same depth of quotation (RFC 3676). */
function joinFlowed(text: string, dropsSpace: boolean): string {
  const joined: string[] = [];
  let open: { quotes: string; pieces: string[] } | null = null;
  for (const line of text.split(/\r?\n/u)) {
    const quotes = /^>*/u.exec(line)?.[0] ?? '';
    const words = line.slice(quotes.length).replace(/^ /u, '');
    const flows = words.endsWith(' ') && words !== '-- ';
    if (open !== null && (open.quotes !== quotes || words === '-- ')) open = closeFlowed(open, joined);
    open ??= { quotes, pieces: [] };
    open.pieces.push(flows && dropsSpace ? words.slice(0, -1) : words);
    if (!flows) open = closeFlowed(open, joined);
  }
  if (open !== null) closeFlowed(open, joined);
  return joined.join('\n');
}

function closeFlowed({ quotes, pieces }: { quotes: string; pieces: string[] }, joined: string[]): null {
  joined.push(quotes + (quotes === '' ? '' : ' ') + pieces.join(''));
  return null;
}

/** The encoding a part's type states, such as `koi8-r`. */
export function charsetOf(part: MimePart): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(headerOf(part.headers, 'content-type') ?? '')?.[1] ?? null;
}

/** A page without a stated encoding says it inside. */
function pageText(bytes: Uint8Array): string | null {
  try {
    return decodePage(bytes, 'page').text;
  } catch {
    return null;
  }
}

/** The file name a part states, encoded words and continuations read (RFC 2047, RFC 2231); not yet safe. Null without one. */
export async function statedName(part: MimePart): Promise<string | null> {
  const type = headerOf(part.headers, 'content-type');
  const disposition = headerOf(part.headers, 'content-disposition');
  if (!/name/iu.test(`${type} ${disposition}`)) return null;
  const head = [
    `Content-Type: application/octet-stream${parametersOf(type)}`,
    `Content-Disposition: attachment${parametersOf(disposition)}`,
  ];
  const { attachments } = await PostalMime.parse(`${head.join('\r\n')}\r\n\r\n.`);
  return attachments[0]?.filename ?? null;
}

function parametersOf(header: string | null): string {
  const at = header?.indexOf(';') ?? -1;
  return header === null || at < 0 ? '' : header.slice(at);
}
