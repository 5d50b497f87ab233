/** A piece of a page's text layer, as pdf.js reads it: letters from right to left in their own order, but pieces as they are drawn. */
export interface TextPiece {
  readonly str: string;
  readonly dir: string;
  /** A line ends behind it. */
  readonly hasEOL: boolean;
  /** Its left edge. */
  readonly x: number;
}

/** Points by which a vowel sign may stand before its letter. */
const signWidth = 5;
const ordered = /[\p{L}\p{N}]/u;

/**
 * Pieces as they are read. Typst writes stretches in the order of reading, but the pieces of one that runs from right to left from the
 * left on: so those are turned around, up to a piece that stands left of the one before, where the next stretch begins.
 */
export function inReadingOrder(pieces: readonly TextPiece[]): string {
  const words: string[] = [];
  let stretch: string[] = [];
  let last = -Infinity;
  const close = () => {
    words.push(...stretch.toReversed());
    stretch = [];
    last = -Infinity;
  };
  for (const { str, dir, hasEOL, x } of pieces) {
    const isSpace = str.trim() === '';
    if (!isSpace && x < last - signWidth) close();
    // A number or a word from left to right is a stretch of its own; signs between may belong to either.
    if (dir !== 'rtl' && (ordered.test(str) || stretch.length === 0)) {
      close();
      words.push(str);
    } else stretch.push(str);
    if (!isSpace) last = x;
    if (hasEOL) {
      close();
      words.push('\n');
    }
  }
  close();
  return words.join('');
}
