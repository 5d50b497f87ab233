import type { MeasureText } from '#shared/charts/niceTicks.ts';
import { findTable, readGlyphs } from './fontCoverage.ts';

/**
 * Width of text in a TrueType font at a size, from its `cmap` and `hmtx` tables (OpenType specification). Kerning is left
 * out: it makes words narrower, so nothing that fits by this width runs over. A letter that the font lacks counts as wide.
 */
export function fontMeasure(font: Uint8Array, size: number): MeasureText {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const unitsPerEm = view.getUint16(findTable(view, 'head') + 18);
  const described = view.getUint16(findTable(view, 'hhea') + 34);
  const widths = findTable(view, 'hmtx');
  const glyphOf = readGlyphs(font);
  const widthOf = (character: string) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    // Glyphs past the last described one are as wide as it.
    return glyph === null ? unitsPerEm : view.getUint16(widths + 4 * Math.min(glyph, described - 1));
  };
  return (text) => (Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * size) / unitsPerEm;
}
