import { byteOrderMark } from './decodeText.ts';

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly offset?: number;
}

/** First bytes of formats that are not text, as registered in file(1)'s magic and the formats' own specifications. */
const signatures: readonly Signature[] = [
  { name: 'a PDF document', bytes: ascii('%PDF-') },
  { name: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', bytes: ascii('GIF8') },
  { name: 'a WebP image', bytes: ascii('WEBP'), offset: 8 },
  { name: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'a HEIF image', bytes: ascii('ftyphei'), offset: 4 },
  { name: 'an MP4 video', bytes: ascii('ftyp'), offset: 4 },
  { name: 'a Matroska video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'an AVI or WAV recording', bytes: ascii('RIFF') },
  { name: 'an MP3 recording', bytes: ascii('ID3') },
  { name: 'an Ogg recording', bytes: ascii('OggS') },
  { name: 'a Linux program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a macOS program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a bzip2 archive', bytes: ascii('BZh') },
  { name: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: 'a Zstandard archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive', bytes: ascii('Rar!') },
  { name: 'an SQLite database', bytes: ascii('SQLite format 3') },
  { name: 'an old Microsoft Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'an RTF document', bytes: ascii('{\\rtf') },
  { name: 'a Parquet table', bytes: ascii('PAR1') },
];

const zipped: readonly (readonly [RegExp, string])[] = [
  [/\.docx$/iu, 'a Word document'],
  [/\.xls[xm]$/iu, 'an Excel workbook'],
  [/\.pptx$/iu, 'a PowerPoint presentation'],
  [/\.od[tsp]$/iu, 'an OpenDocument file'],
  [/\.epub$/iu, 'an EPUB book'],
];

/** What a file that is no text seems to be, from its first bytes (and, for ZIP containers, its name); null for text. */
export function seemsToBe(head: Uint8Array, fileName: string): string | null {
  const name = signatures.find((signature) => startsWith(head, signature))?.name;
  if (name === 'a ZIP archive') return zipped.find(([ending]) => ending.test(fileName))?.[1] ?? name;
  if (name !== undefined) return name;
  if (byteOrderMark(head)?.encoding.startsWith('utf-16') === true) return null;
  const zero = head.indexOf(0);
  if (zero >= 0) {
    if (startsWith(head, { name: '', bytes: ascii('MZ') })) return 'a Windows program';
    return isPairedText(head) ? 'UTF-16 text without a byte order mark' : `binary data (a NUL byte at byte ${zero})`;
  }
  if (
    /^(?:mime-version:|from: <saved by|content-type: multipart\/related)/imu.test(latin(head.subarray(0, 2048))) &&
    /multipart\/related/iu.test(latin(head))
  )
    return 'a web archive (MHTML)';
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return control > head.length * 0.05 ? 'binary data' : null;
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function startsWith(head: Uint8Array, { bytes, offset = 0 }: Signature): boolean {
  return bytes.every((byte, at) => head[offset + at] === byte);
}

/** Latin text in UTF-16 has a zero in every other byte. */
function isPairedText(head: Uint8Array): boolean {
  const zerosAt = (rest: number): number => head.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const half = head.length / 2;
  return Math.max(even, odd) > half * 0.6 && Math.min(even, odd) < half * 0.05;
}
