import { plainWords, type PageRun } from '../arrangeRuns.ts';

type Row = readonly (readonly PageRun[])[];

/** Typst weighs every cell of a column against the others: from so many rows on that takes longer and more memory than the rest. */
const manyRows = 500;
const [narrowest, widest] = [6, 40];

/** Shares of the width for the columns of a long table, by their longest words within bounds; none for a table that Typst weighs itself. */
export function fixedWidths(header: Row, rows: readonly Row[]): readonly number[] {
  if (rows.length < manyRows) return [];
  const columns = Math.max(header.length, ...rows.slice(0, 1).map((row) => row.length));
  const longest = Array.from({ length: columns }, () => narrowest);
  for (const row of [header, ...rows])
    row.forEach((cell, column) => {
      longest[column] = Math.min(widest, Math.max(longest[column] ?? narrowest, plainWords(cell).length));
    });
  // Short words break first: each column has room for one more letter.
  return longest.map((letters) => letters + 1);
}
