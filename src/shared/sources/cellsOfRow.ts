export interface Cell {
  /** The words of the cell. */
  readonly text: string;
  readonly start: number;
  /** What stands in the text between this cell and the next, such as ` | ` or the end of the line. */
  readonly separator: string;
}

const separators = / \| |\n/g;

/**
 * A table's text as rows of cells; `start` counts as the text's own does. The separators belong to the text, so they are
 * given too: words and separators in order are the whole text.
 */
export function cellsOfRow(text: string, start: number): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let from = 0;
  for (const match of text.matchAll(separators)) {
    row.push({ text: text.slice(from, match.index), start: start + from, separator: match[0] });
    from = match.index + match[0].length;
    if (match[0] !== '\n') continue;
    rows.push(row);
    row = [];
  }
  row.push({ text: text.slice(from), start: start + from, separator: '' });
  rows.push(row);
  return rows;
}
