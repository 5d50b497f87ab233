import { setImmediate } from 'node:timers/promises';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { OpenChunks } from './csvBytes.ts';
import type { DatasetFormat, Part, Table } from './format.ts';
import { openWorkbook, type Sheet, type Workbook } from './openWorkbook.ts';
import { type SheetRow, sheetRows } from './sheetRows.ts';

export const workbook: DatasetFormat = {
  name: 'Excel workbook (.xlsx)',
  kind: 'dataset',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  binary: true,
  recognises: looksLikeWorkbook,
  openTable: openFirstSheet,
  parts: otherSheets,
};

/** Bytes of a workbook, which is held in memory, and of one further sheet as CSV. */
const largestWorkbook = 256 << 20;
const largestPart = 256 << 20;

function looksLikeWorkbook(bytes: Uint8Array, fileName: string): boolean {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)) return false;
  const head = new TextDecoder('latin1').decode(bytes);
  if (/xl\/(?:workbook|worksheets|sharedStrings|styles|_rels|theme)/u.test(head)) return true;
  return /\.xls[xmb]$/iu.test(fileName) && !/word\/|ppt\//u.test(head);
}

/** Where a sheet's table lies. Rows from 1, columns from 0. */
interface Layout {
  readonly sheet: Sheet;
  readonly xml: Uint8Array;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What stands above the header. */
  readonly above: readonly string[];
}

/** The first sheet with cells that is not hidden; a hidden one where all are. Errors: `unreadable-file`; `cancelled`. */
async function openFirstSheet(open: OpenChunks, fileName: string, signal?: AbortSignal): Promise<Table> {
  const book = await openWorkbook(await gather(open, fileName), fileName);
  for (const sheet of inTurn(book.sheets)) {
    const layout = await layOut(book, sheet, signal);
    if (layout !== null) return { fileName, delimiter: ',', records: () => records(book, layout, signal) };
  }
  throw new PlumbError('unreadable-file', `"${fileName}" has no filled cell: there is nothing to import.`, {
    fileName,
  });
}

/** The further sheets with cells, each as a CSV file named after book and sheet. What stands above a table is told to `skip`. */
async function* otherSheets(
  bytes: Uint8Array,
  fileName: string,
  skip: (name: string, reason: string) => void,
): AsyncGenerator<Part> {
  const book = await openWorkbook(bytes, fileName);
  let isFirst = true;
  for (const sheet of inTurn(book.sheets)) {
    const name = partName(fileName, sheet);
    try {
      // The first sheet is a dataset already; only what stands above its table is asked for.
      const layout = await layOut(book, sheet, undefined, isFirst);
      if (layout === null) continue;
      if (layout.above.length > 0) skip(isFirst ? fileName : name, sayAbove(layout));
      if (!isFirst) yield { name, bytes: await asCsv(book, layout) };
      isFirst = false;
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      skip(name, error.message);
    }
  }
}

function inTurn(sheets: readonly Sheet[]): readonly Sheet[] {
  return [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
}

function partName(fileName: string, { name, isHidden }: Sheet): string {
  const book = fileName.replace(/\.[^.]+$/u, '');
  const sheet = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return `${book} - ${sheet}${isHidden ? ' (hidden)' : ''}.csv`;
}

function sayAbove({ sheet, above, headerRow }: Layout): string {
  const words = above.join(' / ');
  const shown = words.length > 300 ? `${words.slice(0, 300)}…` : words;
  return `the text above the table in sheet "${sheet.name}" (header in row ${headerRow}) is not part of the dataset: "${shown}".`;
}

async function gather(open: OpenChunks, fileName: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of open()) {
    length += chunk.length;
    if (length > largestWorkbook) {
      const message = `"${fileName}" is larger than ${largestWorkbook >> 20} MB, the most that is read of a workbook. Save its sheets as CSV.`;
      throw new PlumbError('unreadable-file', message, { fileName, limit: largestWorkbook });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Null for a sheet without filled cells. The header is the first row of two or more cells, of one where no row has more. */
async function layOut(
  book: Workbook,
  sheet: Sheet,
  signal?: AbortSignal,
  isHeadEnough = false,
): Promise<Layout | null> {
  const xml = await book.readSheet(sheet);
  let first: SheetRow | null = null;
  let header: SheetRow | null = null;
  const above: string[] = [];
  let firstColumn = Infinity;
  let lastColumn = -1;
  for await (const row of rowsOf(book, sheet, xml, signal)) {
    first ??= row;
    if (header === null && row.cells.length >= 2) header = row;
    if (header === null) above.push(...row.cells.map(({ text }) => text));
    else {
      for (const { column } of row.cells) {
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, column);
      }
      if (isHeadEnough) break;
    }
  }
  if (first === null) return null;
  if (header !== null) return { sheet, xml, headerRow: header.number, firstColumn, lastColumn, above };
  const columns = await oneColumn(book, sheet, xml, signal);
  return { sheet, xml, headerRow: first.number, ...columns, above: [] };
}

/** A sheet in which no row has two cells is a list, wherever its cells lie. */
async function oneColumn(
  book: Workbook,
  sheet: Sheet,
  xml: Uint8Array,
  signal?: AbortSignal,
): Promise<{ readonly firstColumn: number; readonly lastColumn: number }> {
  let firstColumn = Infinity;
  let lastColumn = -1;
  for await (const { cells } of rowsOf(book, sheet, xml, signal)) {
    firstColumn = Math.min(firstColumn, cells[0]?.column ?? Infinity);
    lastColumn = Math.max(lastColumn, cells[0]?.column ?? -1);
  }
  return { firstColumn, lastColumn };
}

async function* rowsOf(
  book: Workbook,
  sheet: Sheet,
  xml: Uint8Array,
  signal: AbortSignal | undefined,
): AsyncGenerator<SheetRow> {
  for (const rows of sheetRows(book, sheet, xml)) {
    if (signal?.aborted === true) throw new PlumbError('cancelled', 'The import was cancelled.');
    yield* rows;
    await setImmediate();
  }
}

async function* records(book: Workbook, layout: Layout, signal?: AbortSignal): AsyncGenerator<readonly string[]> {
  const { sheet, xml, headerRow, firstColumn, lastColumn } = layout;
  for await (const { number, cells } of rowsOf(book, sheet, xml, signal)) {
    if (number < headerRow) continue;
    const record = Array.from({ length: lastColumn - firstColumn + 1 }, () => '');
    for (const { column, text } of cells) record[column - firstColumn] = text;
    yield record;
  }
}

async function asCsv(book: Workbook, layout: Layout): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const record of records(book, layout)) {
    const line = Buffer.from(`${record.map(quoted).join(',')}\n`);
    length += line.length;
    if (length > largestPart) {
      const message = `the sheet "${layout.sheet.name}" of "${book.fileName}" is longer than ${largestPart >> 20} MB as text, the most that is read of a further sheet.`;
      throw new PlumbError('unreadable-file', message, { fileName: book.fileName, limit: largestPart });
    }
    pieces.push(line);
  }
  return Buffer.concat(pieces);
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
