import { isUtf8 } from 'node:buffer';
import { byteOrderMark } from './decodeText.ts';
import { detectEncodings } from './detectEncoding.ts';

/**
 * The text of bytes whose encoding is stated wrongly or not at all, as mail often does: by byte order mark, else UTF-8 where
 * all of it is, else the stated encoding, else what its letters speak for. Never fails; what fits nothing becomes U+FFFD.
 */
export function guessText(bytes: Uint8Array, stated: string | null): string {
  const label = stated === null ? null : encodingLabel(stated);
  const shifted = label !== null && sevenBit.test(label) ? decodedAs(bytes, label) : null;
  if (shifted !== null) return shifted;
  // UTF-8 hardly ever comes about by chance, whatever encoding is stated.
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  for (const each of labelsOf(bytes, label)) {
    const text = decodedAs(bytes, each);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Encodings that write other scripts in ASCII's bytes, which are UTF-8 as well. */
const sevenBit = /^(?:iso-2022|utf-16)/iu;

function* labelsOf(bytes: Uint8Array, label: string | null): Generator<string> {
  const mark = byteOrderMark(bytes);
  if (mark !== null) yield mark.encoding;
  if (label !== null) yield label;
  for (const { encoding } of detectEncodings(bytes)) yield encoding;
}

/** Names that mail programs give and browsers do not know, as code pages of the WHATWG Encoding Standard. */
const codePages: ReadonlyMap<string, string> = new Map([
  ['874', 'windows-874'],
  ['932', 'shift_jis'],
  ['936', 'gbk'],
  ['949', 'euc-kr'],
  ['950', 'big5'],
  ['51932', 'euc-jp'],
  ['50220', 'iso-2022-jp'],
  ['50221', 'iso-2022-jp'],
  ['50222', 'iso-2022-jp'],
]);

/** Null for ASCII: whoever states it and sends more meant the encoding of their machine. */
function encodingLabel(stated: string): string | null {
  const label = stated.trim().toLowerCase();
  if (/^(?:us-?ascii|ascii|ansi_x3\.4-19\d\d|7bit|8bit|unknown-8bit|x-unknown|default|utf-?8)$/u.test(label))
    return null;
  if (label === 'uhc') return 'euc-kr';
  const page = /^(?:x-)?(?:cp|windows|ms|ibm)[-_]?(\d+)$/u.exec(label)?.[1] ?? '';
  return codePages.get(page) ?? label;
}

function decodedAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
