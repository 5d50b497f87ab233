import { PlumbError } from '#shared/values/PlumbError.ts';

/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads which characters a TrueType font can set, from the format 12 subtable of its `cmap`
 * (OpenType specification, "cmap: Character to Glyph Index Mapping Table").
 */
export function readCoverage(font: Uint8Array): Coverage {
  const glyphOf = readGlyphs(font);
  return (codePoint) => glyphOf(codePoint) !== null;
}

/** The glyph of each code point, by the same table; null where there is none. */
export function readGlyphs(font: Uint8Array): (codePoint: number) => number | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const subtables = view.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index += 1) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(start) === 12) return readGroups(view, start);
  }
  throw new PlumbError('internal', 'A bundled font has no format 12 character map. Install the application again.');
}

/** Where a table of a TrueType font begins. */
export function findTable(view: DataView, tag: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new PlumbError('internal', `A bundled font has no “${tag}” table. Install the application again.`);
}

function readGroups(view: DataView, start: number): (codePoint: number) => number | null {
  const groups: (readonly [first: number, last: number, glyph: number])[] = [];
  const count = view.getUint32(start + 12);
  for (let index = 0; index < count; index += 1) {
    const group = start + 16 + 12 * index;
    groups.push([view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]);
  }
  return (codePoint) => {
    let low = 0;
    let high = groups.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const group = groups[middle];
      if (group === undefined || codePoint < group[0]) high = middle;
      else if (codePoint > group[1]) low = middle + 1;
      else return group[2] + codePoint - group[0];
    }
    return null;
  };
}
