import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Sheet, unescaped, type Workbook } from './openWorkbook.ts';
import { readXml } from './sheetXml.ts';
import { numberText } from './sheetNumbers.ts';

/** A row's filled cells, in the file's order. */
export interface SheetRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

export const mostRows = 1_048_576;
export const mostSheetColumns = 16_384;
/** Characters of all cells: one text can be named by a million cells. */
const mostText = 1_000_000_000;

/**
 * The rows of a sheet as text, some at a time: numbers with all their digits, dates ISO, `true` and `false`, errors as they are
 * shown, formulas by the value they were saved with. @throws PlumbError `unreadable-file` naming sheet, cell and limit.
 */
export function* sheetRows(book: Workbook, sheet: Sheet, xml: Uint8Array): Generator<readonly SheetRow[]> {
  const place = `"${book.fileName}" (sheet "${sheet.name}")`;
  const reader = new RowReader(book, place);
  for (const _ of readXml(xml, place, reader)) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
}

class RowReader {
  private readonly book: Workbook;
  private readonly place: string;
  private rows: SheetRow[] = [];
  private cells: { column: number; text: string }[] = [];
  private number = 0;
  private column = -1;
  private type = 'n';
  private style = -1;
  private written = '';
  private isValue = false;
  private isReading = false;
  private length = 0;

  constructor(book: Workbook, place: string) {
    this.book = book;
    this.place = place;
  }

  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'rPh') this.isReading = true;
    else if (name === 'v' || name === 't') this.isValue = !this.isReading;
  }

  text(text: string): void {
    if (this.isValue) this.written += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'rPh') this.isReading = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.length > 0) {
      this.rows.push({ number: this.number, cells: this.cells });
      this.cells = [];
    }
  }

  private openRow(stated: string | undefined): void {
    this.number = stated === undefined ? this.number + 1 : Number(stated);
    this.column = -1;
    this.cells = [];
    if (!(this.number >= 1 && this.number <= mostRows)) {
      throw this.refuse(
        `names row ${stated ?? this.number}; a sheet has at most ${mostRows.toLocaleString('en')} rows`,
      );
    }
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.type = t ?? 'n';
    this.style = Number(s ?? -1);
    this.written = '';
    if (this.column < 0 || this.column >= mostSheetColumns) {
      const most = mostSheetColumns.toLocaleString('en');
      throw this.refuse(
        `names the cell ${(r ?? String(this.column + 1)).slice(0, 20)}; a sheet has at most ${most} columns`,
      );
    }
  }

  private closeCell(): void {
    const text = this.cellText();
    this.written = '';
    if (text.trim() === '') return;
    this.length += text.length;
    if (this.length > mostText) {
      throw this.refuse(`unfolds to more than ${mostText.toLocaleString('en')} characters, the most that is read`);
    }
    this.cells.push({ column: this.column, text });
  }

  private cellText(): string {
    const { book, type, written } = this;
    if (type === 's') return book.strings[Number(written)] ?? '';
    if (type === 'b') return written === '' ? '' : written === '1' || written === 'true' ? 'true' : 'false';
    if (type === 'n') return numberText(written, book.kinds[this.style] ?? 'number', book.is1904);
    return unescaped(written);
  }

  private refuse(what: string): PlumbError {
    return new PlumbError('unreadable-file', `${this.place} ${what}.`, { fileName: this.book.fileName });
  }
}

/** From 0; -1 where the name has no letters. */
function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length && at < 8; at += 1) {
    const digit = (name.charCodeAt(at) & ~32) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}
