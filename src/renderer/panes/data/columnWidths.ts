import type { Column, DatasetPage } from '#shared/contract/datasets.ts';
import { cellWords } from './filterWords.ts';

const fewest = 7;
const most = 34;

/** Widths in `ch`, from the header and the rows at hand, so that a column is as wide as what it holds. */
export function columnWidths(columns: readonly Column[], rows: DatasetPage['rows']): number[] {
  return columns.map((column, index) => {
    const lengths = rows.map((row) => cellWords(row.cells[index] ?? null, column).length);
    const widest = Math.max(column.name.length + 2, ...lengths);
    return Math.min(most, Math.max(fewest, widest)) + 3;
  });
}
