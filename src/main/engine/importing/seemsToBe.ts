import { byteOrderMark } from './decodeText.ts';
import { kindOfZip, type ZippedKind } from './kindOfZip.ts';
import { wideEncoding } from './wideText.ts';

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly offset?: number;
}

/** Newer documents lie in the same container once they have a password. */
const oldOffice = 'an old Microsoft Office document';

/** First bytes of formats that are not text, as registered in file(1)'s magic and the formats' own specifications. */
const signatures: readonly Signature[] = [
  { name: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
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
  { name: oldOffice, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'an RTF document', bytes: ascii('{\\rtf') },
  { name: 'a Parquet table', bytes: ascii('PAR1') },
];

/** Zipped documents that are not read; those that are, a format recognises before. */
const zipped: Readonly<Record<ZippedKind, string>> = {
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument text',
  ods: 'an OpenDocument spreadsheet',
  odp: 'an OpenDocument presentation',
  epub: 'an EPUB book',
};

/** What a file that is no text seems to be, from its first bytes (and, for ZIP containers, its name); null for text. */
export function seemsToBe(head: Uint8Array, fileName: string): string | null {
  const name = signatures.find((signature) => startsWith(head, signature))?.name;
  if (name === 'a ZIP archive') {
    const kind = kindOfZip(head, fileName);
    return kind === null ? name : zipped[kind];
  }
  if (name === oldOffice && Buffer.from(head).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return 'a Microsoft Office document under a password';
  if (name === 'an old Microsoft Office document') return officeContainer(head, fileName);
  if (name !== undefined) return name;
  if (byteOrderMark(head)?.encoding.startsWith('utf-16') === true) return null;
  const zero = head.indexOf(0);
  if (zero >= 0) {
    if (startsWith(head, { name: '', bytes: ascii('MZ') })) return 'a Windows program';
    return wideEncoding(head) === null ? `binary data (a NUL byte at byte ${zero})` : null;
  }
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return control > head.length * 0.05 ? 'binary data' : null;
}

/** The same container holds old documents and, whatever their age, those with a password. */
function officeContainer(head: Uint8Array, fileName: string): string {
  if (/\.(?:docx|xls[xm]|pptx)$/iu.test(fileName) || Buffer.from(head).includes('EncryptedPackage', 0, 'utf16le'))
    return 'an Office document protected by a password, which has to be saved without one';
  return /\.xls$/iu.test(fileName)
    ? 'an old Excel workbook (.xls), which has to be saved as .xlsx'
    : 'an old Microsoft Office document';
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function startsWith(head: Uint8Array, { bytes, offset = 0 }: Signature): boolean {
  return bytes.every((byte, at) => head[offset + at] === byte);
}
