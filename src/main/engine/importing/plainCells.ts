const tag = /<\/?(?:table|tr|td|th|p|h[1-6]|ul|ol|li|blockquote|br)\b[^<>]*>/giu;
/** A cell with more paragraphs than this is a part of the page's layout. */
const mostInCell = 3;

interface OpenTable {
  /** Pieces of the markup between its tags, which alternate with them. */
  readonly pieces: string[];
  isLayout: boolean;
  depth: number;
  inCell: number;
}

/**
 * Unwraps the paragraphs in the cells of data tables, so that each row reads as one line; tables that hold headings, lists,
 * tables or many paragraphs lay out a page and stay as they are. The markup must be well-formed, as converters write it.
 */
export function plainCells(html: string): string {
  let written = '';
  let table: OpenTable | null = null;
  let from = 0;
  const put = (piece: string): void => {
    if (table === null) written += piece;
    else table.pieces.push(piece);
  };
  for (const match of html.matchAll(tag)) {
    put(html.slice(from, match.index));
    from = match.index + match[0].length;
    const name = match[0].toLowerCase().replace(/^<\/?([a-z0-9]+).*$/su, '$1');
    const closes = match[0].startsWith('</');
    if (name === 'table' && !closes && table === null) table = { pieces: [], isLayout: false, depth: 0, inCell: 0 };
    put(match[0]);
    if (table === null) continue;
    note(table, name, closes);
    if (table.depth > 0) continue;
    written += table.isLayout ? table.pieces.join('') : unwrapped(table.pieces);
    table = null;
  }
  put(html.slice(from));
  // A table that never closes stays as it is.
  return table === null ? written : written + table.pieces.join('');
}

function note(table: OpenTable, name: string, closes: boolean): void {
  if (name === 'table') table.depth += closes ? -1 : 1;
  if (name === 'td' || name === 'th') table.inCell = 0;
  if (name === 'p' && !closes) table.inCell += 1;
  const isBlock = /^(?:h[1-6]|ul|ol|blockquote)$/u.test(name);
  if (table.depth > 1 || table.inCell > mostInCell || isBlock) table.isLayout = true;
}

function unwrapped(pieces: readonly string[]): string {
  return pieces.map((piece) => (/^<\/?(?:p|br)\b/iu.test(piece) ? ' ' : piece)).join('');
}
