import { isUtf8 } from 'node:buffer';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { detectEncodings } from './detectEncoding.ts';
import { judgeWriting } from './judgeWriting.ts';
import { writings } from './legacyLetters.ts';
import { brokenUtf8At, firstBrokenByte, isDamagedUtf8, nulByteAt } from './utf8Bytes.ts';
import { wideEncoding } from './wideText.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label, such as `utf-8` or `windows-1251`. */
  readonly encoding: string;
  /** `stated` by the file (a mark, a declaration) or by being UTF-8; `detected` from the letters; `guessed` where others read nearly as well. */
  readonly how: 'stated' | 'detected' | 'guessed';
}

/** An extractor's version with the encoding it read by, where the file did not state it: `2 (windows-1251, detected)`. */
export function versionFor(version: string, { encoding, how }: Omit<DecodedText, 'text'>): string {
  return how === 'stated' ? version : `${version} (${encoding}, ${how})`;
}

/** The encoding a byte order mark states, with the mark's length in bytes. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * Plain text from bytes: by byte order mark, else strict UTF-8, else UTF-16 or the legacy encoding that its letters speak for.
 * @throws PlumbError `unreadable-file` naming file, byte offset (from 0) and line (from 1) of the first broken byte.
 */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return stated(bytes.subarray(mark.length), mark.encoding, fileName, mark.length);
  if (bytes.includes(0)) return decodeWide(bytes, fileName);
  if (!isUtf8(bytes)) return decodeLegacy(bytes) ?? fail(brokenUtf8(bytes, fileName, 0));
  const { text } = stated(bytes, 'utf-8', fileName, 0);
  const shifted = isShiftedJapanese(text) ? decodedBy(bytes, 'iso-2022-jp') : null;
  return shifted === null ? asUtf8(text) : { text: shifted, encoding: 'iso-2022-jp', how: 'detected' };
}

function decodeWide(bytes: Uint8Array, fileName: string): DecodedText {
  const encoding = wideEncoding(bytes);
  if (encoding !== null) return { ...stated(bytes, encoding, fileName, 0), how: 'detected' };
  const at = bytes.indexOf(0);
  throw nulByteAt(fileName, at, lineAt(bytes, at));
}

/** Null where no legacy encoding explains the bytes, or where they are UTF-8 with some damage. */
function decodeLegacy(bytes: Uint8Array): DecodedText | null {
  for (const { encoding, how } of legacyEncodings(bytes)) {
    const text = decodedBy(bytes, encoding);
    if (text !== null) return { text, encoding, how };
  }
  return null;
}

/** Too few bytes beyond ASCII to guess from. */
const fewBytes = 4;

/** The legacy encodings that bytes can be read by, the best first; none for damaged UTF-8. `bytes` may be a sample of whole lines. */
export function legacyEncodings(bytes: Uint8Array): readonly Omit<DecodedText, 'text'>[] {
  if (isDamagedUtf8(bytes)) return [];
  const found = detectEncodings(bytes);
  if (found[0]?.isSure === true) {
    return found.map(({ encoding, isSure }) => ({ encoding, how: isSure ? 'detected' : 'guessed' }));
  }
  return isFew(bytes) ? [] : found.map(({ encoding }) => ({ encoding, how: 'guessed' }));
}

function isFew(bytes: Uint8Array): boolean {
  let beyond = 0;
  for (const byte of bytes) if (byte >= 0x80 && ++beyond >= fewBytes) return false;
  return true;
}

/**
 * A page's text: by byte order mark, else the encoding its head declares, else as plain text is read. A declaration that the
 * bytes contradict is passed over.
 * @throws PlumbError `unreadable-file` for broken bytes and for an encoding label nobody knows.
 */
export function decodePage(bytes: Uint8Array, fileName: string): DecodedText {
  const declared = byteOrderMark(bytes) === null ? declaredEncoding(bytes) : null;
  if (declared === null) {
    // Browsers pass over stray NUL bytes in pages, which are damage in other texts.
    return isUtf8(bytes) && bytes.includes(0) && wideEncoding(bytes) === null
      ? asUtf8(new TextDecoder('utf-8').decode(bytes))
      : decodeText(bytes, fileName);
  }
  const label = labelOf(declared);
  if (isUtf8(bytes)) {
    // Pages that were converted kept their old declaration. Legacy text is all but never well-formed UTF-8.
    const text = new TextDecoder('utf-8').decode(bytes);
    if (label === null || label === 'utf-8') return asUtf8(text);
    const beyond = text.slice(0, 200_000).match(/\P{ASCII}/gu)?.length ?? 0;
    if (beyond >= fewBytes) return { ...asUtf8(text), how: 'detected' };
  }
  const text = label === null || label === 'utf-8' ? null : decodedBy(bytes, label);
  if (label !== null && text !== null && readsWell(text, label)) return { text, encoding: label, how: 'stated' };
  const detected = label === null && isFew(bytes) ? null : decodeLegacy(bytes);
  if (detected !== null && (text === null || detected.how === 'detected')) return detected;
  return stated(bytes, declared, fileName, 0);
}

/** Single-byte encodings hold any bytes, so that a wrong declaration shows only in letters that no language writes. */
function readsWell(text: string, encoding: string): boolean {
  const known = writings.filter(({ encodings }) => encodings.includes(encoding));
  if (known.length === 0) return true;
  const plain = text.slice(0, 200_000).replace(/<[^<>]{0,4000}>/gu, ' ');
  const around = plain.slice(Math.max(0, plain.search(/\P{ASCII}/u) - 100)).slice(0, 4000);
  const beyond = around.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;
  return beyond < 20 || known.some((writing) => judgeWriting(around, writing) >= 0.2);
}

/** Pages declare their encoding early; HTML's own rule looks at 1,024 bytes, real pages need more. */
const headBytes = 8192;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)).replace(/<!--[\s\S]*?-->/gu, '');
  const label =
    /<meta[^>]+?charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+?encoding\s*=\s*["']([\w:.-]+)/iu.exec(head)?.[1] ??
    null;
  // A declaration that can be read byte by byte is not UTF-16, whatever it says (HTML's rule).
  return label !== null && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

function labelOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decodedBy(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asUtf8(text: string): DecodedText {
  return { text, encoding: 'utf-8', how: 'stated' };
}

/** Mail and news of the nineties: ASCII bytes that switch to Japanese by escapes. */
function isShiftedJapanese(text: string): boolean {
  return ['\u001b$B', '\u001b$@'].some((shift) => text.includes(shift));
}

function stated(bytes: Uint8Array, label: string, fileName: string, skipped: number): DecodedText {
  const decoder = decoderFor(label, fileName);
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, how: 'stated' };
  } catch {
    if (decoder.encoding === 'utf-8') throw brokenUtf8(bytes, fileName, skipped);
    throw new PlumbError(
      'unreadable-file',
      `"${fileName}" declares the encoding ${label}, but holds bytes that ${label} does not have. Save it as UTF-8 and import it again.`,
      { fileName, encoding: label },
    );
  }
}

function decoderFor(label: string, fileName: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new PlumbError(
      'unreadable-file',
      `"${fileName}" declares the encoding "${label}", which is not a known one. Save it as UTF-8 and import it again.`,
      { fileName, encoding: label },
    );
  }
}

function brokenUtf8(bytes: Uint8Array, fileName: string, skipped: number): PlumbError {
  const at = firstBrokenByte(bytes);
  return brokenUtf8At(fileName, at + skipped, lineAt(bytes, at));
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let place = 0; place < end; place += 1) if (bytes[place] === 0x0a) line += 1;
  return line;
}

function fail(error: PlumbError): never {
  throw error;
}
