import { replaceAcross, type Stretch } from './replaceAcross.ts';
import type { Withholding } from './withholding.ts';

/**
 * The table of a selection (RFC 4180, the row's number first) with withheld columns emptied and withheld names replaced, also where one
 * stands over two cells. `withheld` are 0-based among the table's columns after the row's number.
 */
export function redactCsv(
  csv: string,
  withheld: ReadonlySet<number>,
  { finder, labels }: Pick<Withholding, 'finder' | 'labels'>,
): string {
  const records = readRecords(csv).map((cells, row) =>
    cells.map((cell, index) => (row > 0 && withheld.has(index - 1) ? labels.cell : cell)),
  );
  const stretches = records.flatMap((cells) =>
    cells.map((text, index): Stretch => ({ text, after: index === 0 ? 'apart' : 'beside' })),
  );
  const replaced = replaceAcross(stretches, finder).values();
  return records.map((cells) => `${cells.map(() => writeField(replaced.next().value ?? '')).join(',')}\r\n`).join('');
}

/** Cells as they were written: what was made harmless for spreadsheets stays so. */
function writeField(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The records of a table that this product wrote itself. */
function readRecords(csv: string): string[][] {
  const records: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gu;
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(field)) {
    if (end === '' && cells.length === 0 && quoted === undefined && plain === '') break;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(cells);
    cells = [];
  }
  return records;
}
