import { PlumbError } from '#shared/values/PlumbError.ts';

/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads which characters a TrueType font can set, from the format 12 subtable of its `cmap`, or format 4 where it has no other
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
  const starts = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4),
  );
  const ofFormat = (format: number) => starts.find((start) => view.getUint16(start) === format);
  const [wide, plain] = [ofFormat(12), ofFormat(4)];
  if (wide !== undefined) return readGroups(view, wide);
  if (plain !== undefined) return readSegments(view, plain);
  throw new PlumbError('internal', 'A bundled font has no character map that is known. Install the application again.');
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

/** Format 4: segments of the first 65,536 code points, each with a step to its glyphs or a place in a list of them. */
function readSegments(view: DataView, start: number): (codePoint: number) => number | null {
  const count = view.getUint16(start + 6) / 2;
  const [ends, firsts] = [start + 14, start + 16 + 2 * count];
  const [steps, places] = [firsts + 2 * count, firsts + 4 * count];
  return (codePoint) => {
    for (let index = 0; index < count; index += 1) {
      if (codePoint > view.getUint16(ends + 2 * index)) continue;
      const first = view.getUint16(firsts + 2 * index);
      if (codePoint < first) return null;
      const step = view.getUint16(steps + 2 * index);
      const place = view.getUint16(places + 2 * index);
      const listed = place === 0 ? codePoint : view.getUint16(places + 2 * index + place + 2 * (codePoint - first));
      // In a list, glyph 0 is none and is not shifted.
      const glyph = place !== 0 && listed === 0 ? 0 : (listed + step) & 0xffff;
      return glyph === 0 ? null : glyph;
    }
    return null;
  };
}
