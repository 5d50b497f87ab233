import { PlumbError } from '#shared/values/PlumbError.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label, such as `utf-8` or `windows-1251`. */
  readonly encoding: string;
}

/** The encoding a byte order mark states, with the mark's length in bytes. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * Plain text from bytes: by byte order mark, else strict UTF-8.
 * @throws PlumbError `unreadable-file` naming file, byte offset (from 0) and line (from 1) of the first broken byte.
 */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes.subarray(mark.length), mark.encoding, fileName, mark.length);
  return decodeAs(bytes, 'utf-8', fileName, 0);
}

/**
 * A page's text: by byte order mark, else the encoding its head declares, else strict UTF-8.
 * @throws PlumbError `unreadable-file` for broken bytes and for an encoding label nobody knows.
 */
export function decodePage(bytes: Uint8Array, fileName: string): DecodedText {
  const declared = byteOrderMark(bytes) === null ? declaredEncoding(bytes) : null;
  return declared === null ? decodeText(bytes, fileName) : decodeAs(bytes, declared, fileName, 0);
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

function decodeAs(bytes: Uint8Array, label: string, fileName: string, skipped: number): DecodedText {
  const decoder = decoderFor(label, fileName);
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
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
  let line = 1;
  for (let place = 0; place < at; place += 1) if (bytes[place] === 0x0a) line += 1;
  return brokenUtf8At(fileName, at + skipped, line);
}

/** The error for a byte that is not UTF-8; offset from 0, line from 1. */
export function brokenUtf8At(fileName: string, offset: number, line: number): PlumbError {
  return new PlumbError(
    'unreadable-file',
    `"${fileName}" is not valid UTF-8 at byte ${offset} (line ${line}). Save it as UTF-8 and import it again.`,
    { fileName, offset, line },
  );
}

/**
 * Index of the first byte that is not well-formed UTF-8 (Unicode 17, table 3-7), or the length if all are.
 */
export function firstBrokenByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0) return at;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next];
      if (byte === undefined || byte < (next === 1 ? low : 0x80) || byte > (next === 1 ? high : 0xbf)) return at;
    }
    at += more + 1;
  }
  return bytes.length;
}
