import { isFromRight } from './wordRuns.ts';
import { wordParagraph } from './wordParagraph.ts';

export interface WordCell {
  /** Runs as WordprocessingML; a line for each paragraph. */
  readonly lines: readonly string[];
  /** The same without markup: its length says how much room it asks for. */
  readonly plain: string;
}

export interface WordTable {
  /** Empty where no row names the columns. */
  readonly header: readonly WordCell[];
  readonly rows: readonly (readonly WordCell[])[];
  readonly alignments: readonly ('left' | 'right')[];
  /** For who does not see it. */
  readonly title: string;
}

/** Twentieths of a point between the margins of A4. */
export const textWidth = 9_072;
const hairline = 'w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"';
/** Letters that a column has room for at least, and at most. */
const narrowest = 9;
const widest = 40;
/** In twentieths of a point, of a letter in a table and between two columns. */
const perLetter = 105;
const cellGap = 140;

/** A table whose header is repeated on each page and whose rows are not parted (ECMA-376, 17.4). */
export function wordTable({ header, rows, alignments, title }: WordTable): string {
  const widths = columnWidths(header, rows, alignments.length);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties = [
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    `<w:tblBorders><w:top ${hairline}/><w:bottom ${hairline}/></w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="${cellGap}" w:type="dxa"/></w:tblCellMar>`,
    `<w:tblLook w:val="0020" w:firstRow="${header.length > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    title === '' ? '' : `<w:tblCaption w:val="${title}"/>`,
  ].join('');
  const rowOf = (cells: readonly WordCell[], isHeader: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${widths
      .map((width, column) => cellOf(cells[column], { width, align: alignments[column] ?? 'left', isHeader }))
      .join('')}</w:tr>`;
  const head = header.length === 0 ? '' : rowOf(header, true);
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.map((row) => rowOf(row, false)).join('')}</w:tbl>`;
}

interface CellLook {
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly isHeader: boolean;
}

function cellOf(cell: WordCell | undefined, { width, align, isHeader }: CellLook): string {
  const rule = isHeader ? `<w:tcBorders><w:bottom ${hairline}/></w:tcBorders>` : '';
  const fromRight = isFromRight(cell?.plain ?? '');
  const style = isHeader ? 'TableHead' : 'TableText';
  const lines = (cell?.lines ?? []).map((runs) => wordParagraph(runs, { style, fromRight, align }));
  const inside = lines.length === 0 ? wordParagraph('', { style }) : lines.join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${rule}</w:tcPr>${inside}</w:tc>`;
}

/** By what each column holds, within bounds; a table of little is no wider than that. */
function columnWidths(header: readonly WordCell[], rows: readonly (readonly WordCell[])[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => narrowest);
  for (const row of [header, ...rows])
    row.forEach(({ plain }, column) => {
      longest[column] = Math.min(widest, Math.max(longest[column] ?? narrowest, plain.length));
    });
  const wanted = longest.map((length) => length * perLetter + cellGap);
  const scale = Math.min(1, textWidth / wanted.reduce((total, width) => total + width, 1));
  return wanted.map((width) => Math.floor(width * scale));
}
