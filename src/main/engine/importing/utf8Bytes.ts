import { PlumbError } from '#shared/values/PlumbError.ts';

/** The error for a byte that is not UTF-8; offset from 0, line from 1. */
export function brokenUtf8At(fileName: string, offset: number, line: number): PlumbError {
  return new PlumbError(
    'unreadable-file',
    `"${fileName}" is not valid UTF-8 at byte ${offset} (line ${line}). Save it as UTF-8 and import it again.`,
    { fileName, offset, line },
  );
}

/** The error for a NUL byte, which no text holds; offset from 0, line from 1. */
export function nulByteAt(fileName: string, offset: number, line: number): PlumbError {
  return new PlumbError(
    'unreadable-file',
    `"${fileName}" holds a NUL byte at byte ${offset} (line ${line}), as no text does: it is damaged or no text file.`,
    { fileName, offset, line },
  );
}

/** Index of the first byte that is not well-formed UTF-8 (Unicode 17, table 3-7), or the length if all are. */
export function firstBrokenByte(bytes: Uint8Array, from = 0): number {
  let at = from;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

/** Bytes of the well-formed character at a place; 0 where there is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const more =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  if (more === 0) return 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next <= more; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined || byte < (next === 1 ? low : 0x80) || byte > (next === 1 ? high : 0xbf)) return 0;
  }
  return more + 1;
}

/**
 * Whether bytes beyond ASCII were meant as UTF-8 and are damaged, rather than of a legacy encoding: at least half of their
 * characters are well-formed, which legacy text all but never is. `bytes` may be cut at either end.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) broken += 1;
    at += Math.max(1, length);
  }
  return whole > 0 && whole >= broken;
}
