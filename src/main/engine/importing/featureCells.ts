/**
 * The cells of a GeoJSON feature (RFC 7946): its properties under their own names; a point as `lon` and `lat` (and `altitude`), degrees;
 * another geometry as its type and its coordinates as JSON. What is no feature is given back as it is.
 */
export function featureCells(cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (cells.get('type') !== 'Feature') return cells;
  const flat = new Map<string, string>();
  for (const [name, cell] of cells) {
    if (name === 'type' || name === 'geometry.type' || name === 'geometry.coordinates') continue;
    const own = name.replace(/^properties\./u, '');
    flat.set(flat.has(own) ? name : own, cell);
  }
  for (const [name, cell] of geometryCells(cells)) flat.set(flat.has(name) ? `geometry.${name}` : name, cell);
  return flat;
}

function geometryCells(cells: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const type = cells.get('geometry.type') ?? '';
  const coordinates = cells.get('geometry.coordinates') ?? '';
  const point = /^\[([^[\],]+),([^[\],]+)(?:,([^[\],]+))?\]$/u.exec(coordinates);
  if (type === 'Point' && point !== null) {
    const [, lon = '', lat = '', altitude] = point;
    return [['lon', lon], ['lat', lat], ...(altitude === undefined ? [] : [['altitude', altitude] as const])];
  }
  return type === ''
    ? []
    : [
        ['geometry.type', type],
        ['geometry.coordinates', coordinates],
      ];
}
