import { alignmentOf } from '#shared/reports/alignmentOf.ts';
import type { ResolvedTable } from '#shared/reports/blocks/table.ts';
import { arrangeRuns, isWritten, plainWords, type PageRun } from '../arrangeRuns.ts';
import { printableText } from '../printableText.ts';
import { fixedWidths } from './fixedWidths.ts';
import type { PageContent, PageKind } from './PageKind.ts';

export interface PageTable extends PageContent {
  /** Such as "Table 1". */
  readonly name: string;
  readonly caption: readonly PageRun[];
  readonly header: readonly (readonly PageRun[])[];
  /** A header with notes stands once: each repetition would count them again. */
  readonly repeated: boolean;
  readonly rows: readonly (readonly (readonly PageRun[])[])[];
  /** Shares of the columns of a long table; see `fixedWidths`. */
  readonly widths: readonly number[];
  /** One for each column. */
  readonly alignments: readonly ('left' | 'right')[];
}

export const table: PageKind<ResolvedTable, PageTable> = {
  arrange: ({ number, caption, headed, rows }, { labels }) => {
    const cells = rows.map((row) => row.map(arrangeRuns));
    const words = printableText(caption).trim();
    if (words === '' && !cells.some((row) => row.some(isWritten))) return null;
    const [header = [], ...body] = headed ? cells : [[], ...cells];
    return {
      kind: 'table',
      plain: [words, ...cells.map((row) => row.map(plainWords).join(' '))].join(' '),
      name: labels.tableName(number),
      caption: words === '' ? [] : arrangeRuns([{ kind: 'text', text: caption.trim(), marks: [] }]),
      header,
      repeated: !header.some((cell) => cell.some(({ kind }) => kind === 'footnote')),
      rows: body,
      widths: fixedWidths(header, body),
      alignments: (body[0] ?? header).map((_, column) => alignmentOf(body.map((row) => plainWords(row[column] ?? [])))),
    };
  },
  template: `captioned(it, kind: table, gridded(
    it.alignments, it.header.map(runs), it.rows.map(row => row.map(runs)), repeated: it.repeated, widths: it.widths,
  ))`,
};
