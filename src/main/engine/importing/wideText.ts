const sampleLength = 65_536;
const fewestUnits = 8;

/**
 * Whether bytes without a byte order mark are UTF-16, and which: told by the ASCII signs (spaces, line ends, digits) that text in
 * any language holds, and by everything else being assigned signs of one writing. `bytes` may be only the beginning.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, sampleLength));
  if (!sample.includes(0)) return null;
  const little = shareOfAscii(sample, 'utf-16le');
  const big = shareOfAscii(sample, 'utf-16be');
  if (Math.max(little, big) < 0.05) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** The share of ASCII signs in what reads as text; 0 where it does not. */
function shareOfAscii(sample: Uint8Array, encoding: string): number {
  const text = decoded(sample, encoding);
  if (text === null || text.length < fewestUnits) return 0;
  if (/[^\P{Cc}\t\n\r\f]|\p{Co}|\p{Cn}|\ufffd/u.test(text)) return 0;
  const letters = text.match(/[^\P{L}\p{ASCII}]/gu) ?? [];
  const most = Math.max(0, ...scripts.map((script) => letters.filter((sign) => script.test(sign)).length));
  if (most < letters.length * 0.9) return 0;
  return (text.match(/[\t-\u007f\u3000-\u3002]/gu)?.length ?? 0) / text.length;
}

const scripts: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Devanagari}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u,
  /[\p{Script=Hangul}\p{Script=Han}]/u,
];

function decoded(sample: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: the sample may end between the two halves of a character.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}
