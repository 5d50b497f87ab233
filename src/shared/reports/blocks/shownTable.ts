import type { ResolvedRun } from '../resolvedReport.ts';
import type { Resolving } from '../resolving.ts';

/** A table that the case fills: of data points, of a dataset's rows. */
export interface ResolvedShownTable {
  /** Of the table, from 1 in reading order; null where there is nothing to show. */
  readonly number: number | null;
  readonly caption: string;
  /** Notes on the table as a whole. */
  readonly cites: readonly ResolvedRun[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly ResolvedRun[])[])[];
  /** What was left out, or why there is nothing; may be empty. */
  readonly note: string;
}

/** Gives the table its number, if it has rows. */
export function numberTable(resolving: Resolving, table: Omit<ResolvedShownTable, 'number'>): ResolvedShownTable {
  if (table.rows.length === 0) return { ...table, number: null };
  resolving.given.table += 1;
  return { ...table, number: resolving.given.table };
}

/** A cell of plain words. */
export function wordsCell(text: string): readonly ResolvedRun[] {
  return text === '' ? [] : [{ kind: 'text', text, marks: [] }];
}

/** Its caption with its notes, the names of its columns, its cells, and what was left out. */
export function shownLines({
  caption,
  cites,
  columns,
  rows,
  note,
}: ResolvedShownTable): readonly (readonly ResolvedRun[])[] {
  return [[...wordsCell(caption), ...cites], ...columns.map(wordsCell), ...rows.flat(), wordsCell(note)];
}
