const candidates = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof candidates)[number];

export interface SniffedTable {
  readonly delimiter: Delimiter;
  /** Cells in each of the first lines, blank ones left out. */
  readonly widths: readonly number[];
  /** How many of those lines have as many cells as the first. */
  readonly even: number;
}

const linesLooked = 100;

/** The delimiter that splits a table's first lines most evenly into the most cells; a comma if none does. */
export function sniffDelimiter(head: string): SniffedTable {
  const [first, ...others] = candidates.map((delimiter) => measure(head, delimiter));
  const start = first ?? { delimiter: ',', widths: [], even: 0 };
  return others.reduce((best, table) => (worth(table) > worth(best) ? table : best), start);
}

function worth(table: SniffedTable): number {
  const width = table.widths[0] ?? 0;
  if (width < 2) return 0;
  return table.even / table.widths.length + Math.min(width, 50) / 1000;
}

function measure(head: string, delimiter: Delimiter): SniffedTable {
  const widths: number[] = [];
  let cells = 1;
  let quoted = false;
  let any = false;
  for (const letter of head) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === delimiter) cells += 1;
    if (!quoted && (letter === '\n' || letter === '\r')) {
      if (any) widths.push(cells);
      if (widths.length >= linesLooked) break;
      cells = 1;
      any = false;
    } else any = true;
  }
  // The last line may be cut off by the end of what is looked at.
  if (any && widths.length < 2) widths.push(cells);
  return { delimiter, widths, even: widths.filter((width) => width === widths[0]).length };
}
