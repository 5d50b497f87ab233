import * as z from 'zod';
import type { Labels } from '../../labels/en.ts';
import { writeCount, writeDigits } from '../../labels/writing.ts';
import type { Cell } from '../../contract/datasets.ts';
import { filterSchema } from '../../datasets/filter.ts';
import { idSchema } from '../inlineRuns.ts';
import { addFootnote, missing } from '../resolveInline.ts';
import { citeWholeSource } from '../writeFootnote.ts';
import type { BlockKind } from './BlockKind.ts';
import { numberTable, shownLines, wordsCell, type ResolvedShownTable } from './shownTable.ts';
import { captionRuns } from './table.ts';

/** Some two hundred pages. */
export const mostRows = 10_000;

/** Rows of a dataset that pass a filter, the first of them; how many there are is said under the table. */
export const datasetTableContentSchema = z.strictObject({
  kind: z.literal('datasetTable'),
  sourceId: idSchema,
  filters: z.array(filterSchema).max(50),
  /** 0-based positions of the columns to show, in this order; empty for all. */
  columns: z.array(z.int().min(0)).max(40),
  limit: z.int().min(1).max(mostRows),
  caption: z.string().max(2_000),
});

export type DatasetTableContent = z.infer<typeof datasetTableContentSchema>;
export type ResolvedDatasetTable = ResolvedShownTable & { readonly kind: 'datasetTable' };

/** A page holds no more beside each other. */
export const mostColumns = 8;

export const datasetTable: BlockKind<DatasetTableContent, ResolvedDatasetTable> = {
  parts: ({ caption, sourceId }) => [
    { kind: 'inline', inline: captionRuns(caption) },
    { kind: 'shows', of: 'source', id: sourceId },
  ],
  resolve: ({ sourceId, filters, columns: chosen, limit, caption }, resolving) => {
    const kind = 'datasetTable';
    const source = resolving.facts.sources.get(sourceId);
    const page = resolving.facts.readRows?.(sourceId, filters, limit) ?? null;
    if (source === undefined || page === null) {
      const rows = [[missing('source', sourceId, resolving)]];
      return { kind, ...numberTable(resolving, { caption: caption.trim(), cites: [], columns: [''], rows, note: '' }) };
    }
    const known = page.columns.map((_, index) => index);
    const shown = (chosen.length === 0 ? known : chosen.filter((index) => index < known.length)).slice(0, mostColumns);
    const note = addFootnote(resolving, () => citeWholeSource(sourceId, source, resolving));
    const rows = page.rows.map(({ number, cells }) => [
      wordsCell(writeCount(number, resolving.labels)),
      ...shown.map((column) => wordsCell(cellWords(cells[column] ?? null, resolving.labels))),
    ]);
    const columns = [resolving.labels.rows.row, ...shown.map((column) => page.columns[column]?.name ?? '')];
    return {
      kind,
      ...numberTable(resolving, {
        caption: caption.trim() === '' ? source.title : caption.trim(),
        cites: [note],
        columns,
        rows,
        note: leftOutWords(page.rows.length, page.matching, known.length - shown.length, resolving.labels),
      }),
    };
  },
  lines: shownLines,
};

function cellWords(cell: Cell, labels: Labels): string {
  if (typeof cell !== 'number') return cell ?? '';
  // Small whole numbers may be years; of very large and very small ones the machine's own writing is kept.
  if (Number.isInteger(cell) && Math.abs(cell) < 10_000) return String(cell);
  return /e/u.test(String(cell))
    ? String(cell)
    : writeDigits(cell, labels, { maximumFractionDigits: 20, useGrouping: Math.abs(cell) >= 10_000 });
}

function leftOutWords(shown: number, matching: number, columns: number, labels: Labels): string {
  if (matching === 0) return labels.rows.none;
  const count = (number: number) => writeCount(number, labels);
  const rows = shown < matching ? labels.rows.firstOf(count(shown), count(matching), matching) : '';
  const left = columns > 0 ? labels.rows.columnsLeftOut(columns, count(columns)) : '';
  const words = [rows, left].filter((part) => part !== '').join('; ');
  return words === '' ? '' : `${words}.`;
}
