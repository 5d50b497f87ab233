import type { MeasureText } from '#shared/charts/niceTicks.ts';
import { findTable, readGlyphs } from './fontCoverage.ts';

/**
 * Width of text in TrueType fonts at a size, from their `cmap` and `hmtx` tables (OpenType specification); each letter is of the first
 * font that has it. Kerning and joining are left out: they make words narrower, so nothing that fits by this width runs over. A letter
 * that no font has counts as wide.
 */
export function fontMeasure(fonts: readonly Uint8Array[], size: number): MeasureText {
  const widths = fonts.map(readWidths);
  const widthOf = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    for (const widthIn of widths) {
      const width = widthIn(codePoint);
      if (width !== null) return width;
    }
    return 1;
  };
  return (text) => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * size;
}

/** Of a code point in ems; null where the font has it not. */
function readWidths(font: Uint8Array): (codePoint: number) => number | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const unitsPerEm = view.getUint16(findTable(view, 'head') + 18);
  const described = view.getUint16(findTable(view, 'hhea') + 34);
  const widths = findTable(view, 'hmtx');
  const glyphOf = readGlyphs(font);
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    // Glyphs past the last described one are as wide as it.
    return glyph === null ? null : view.getUint16(widths + 4 * Math.min(glyph, described - 1)) / unitsPerEm;
  };
}
