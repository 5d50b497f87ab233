import { alignmentOf } from '#shared/reports/alignmentOf.ts';
import type { ResolvedShownTable } from '#shared/reports/blocks/shownTable.ts';
import { arrangeRuns, plainWords } from '../arrangeRuns.ts';
import { printableText } from '../printableText.ts';
import type { Arranging, PageContent } from './PageKind.ts';
import { fixedWidths } from './fixedWidths.ts';
import type { PageTable } from './table.ts';

export interface PageShownTable extends PageTable {
  readonly note: string;
}

/** A table that the case fills, or its caption and the reason where it has no rows. */
export function arrangeShownTable(
  kind: string,
  resolved: ResolvedShownTable,
  { labels }: Arranging,
): PageShownTable | PageContent {
  const { number, caption, cites, columns, rows, note } = resolved;
  const cells = rows.map((row) => row.map(arrangeRuns));
  const header = columns.map((name) => arrangeRuns([{ kind: 'text', text: name, marks: [] }]));
  return {
    kind,
    plain: [printableText(caption), ...cells.map((row) => row.map(plainWords).join(' '))].join(' '),
    name: number === null ? '' : labels.tableName(number),
    caption: arrangeRuns([{ kind: 'text', text: caption, marks: [] }, ...cites]),
    header,
    repeated: true,
    rows: cells,
    widths: fixedWidths(header, cells),
    alignments: columns.map((_, column) => alignmentOf(cells.map((row) => plainWords(row[column] ?? [])))),
    note: printableText(note),
  };
}

/** Prints what `arrangeShownTable` made. */
export const shownTableTemplate = `
  if it.rows.len() == 0 { par[#runs(it.caption) #small(it.note)] }
  else {
    captioned(it, kind: table, gridded(
      it.alignments, it.header.map(runs), it.rows.map(row => row.map(runs)), widths: it.widths,
    ))
    if it.note != "" { block(above: -0.6em, below: 1.6em, small(it.note)) }
  }
`;
