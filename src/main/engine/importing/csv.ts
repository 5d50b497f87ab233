import { type OpenChunks, utf8Pieces } from './csvBytes.ts';
import { csvRecords } from './csvRecords.ts';
import { byteOrderMark } from './decodeText.ts';
import type { DatasetFormat, Table } from './format.ts';
import { sniffDelimiter } from './sniffDelimiter.ts';
import { wideEncoding } from './wideText.ts';

export const csv: DatasetFormat = {
  name: 'CSV',
  kind: 'dataset',
  mediaType: 'text/csv',
  recognises: looksLikeTable,
  openTable: openCsv,
};

const sniffedLength = 65_536;

/** By its name, or by lines that all have the same three or more cells. */
function looksLikeTable(bytes: Uint8Array, fileName: string): boolean {
  if (/\.(?:csv|tsv|tab)$/iu.test(fileName)) return true;
  const { widths, even } = sniffDelimiter(decodeHead(bytes));
  return (widths[0] ?? 0) >= 3 && widths.length >= 4 && even === widths.length;
}

/** Errors: PlumbError `unreadable-file` naming file and line; `cancelled`. */
async function openCsv(open: OpenChunks, fileName: string, signal?: AbortSignal): Promise<Table> {
  const { delimiter } = sniffDelimiter(await readHead(open, fileName));
  return { fileName, delimiter, records: () => csvRecords(open, fileName, delimiter, signal) };
}

async function readHead(open: OpenChunks, fileName: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of utf8Pieces(open, fileName)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= sniffedLength) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}

function decodeHead(bytes: Uint8Array): string {
  // Separators and line ends are the same bytes in UTF-8 and the legacy encodings.
  const encoding = byteOrderMark(bytes)?.encoding ?? wideEncoding(bytes) ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, sniffedLength));
}
