/** What is read of an element of a drawing. */
export interface DrawnElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: ArrayLike<DrawnElement>;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string | null }>;
}

const shapes = new Set(['svg', 'g', 'path', 'rect', 'line', 'circle', 'text', 'tspan']);
const kept = new Set([
  ...[
    'width',
    'height',
    'viewBox',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'd',
    'dx',
    'dy',
    'transform',
  ],
  ...['fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'paint-order'],
  ...['font-size', 'font-family', 'font-weight', 'text-anchor'],
]);

/** On screen words have a halo; in print each letter's would cut into the letter before it. */
const halo = new Set(['stroke', 'stroke-width', 'paint-order']);

/** A drawing as SVG that holds its shapes and words alone: no names that are counted up from chart to chart, no scripts, no links. */
export function serializeSvg(element: DrawnElement): string {
  const inside = Array.from(element.children).filter(({ tagName }) => shapes.has(tagName.toLowerCase()));
  const tag = element.tagName.toLowerCase();
  const isWords = tag === 'text' || tag === 'tspan';
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => kept.has(name) && !(isWords && halo.has(name)))
    .map(({ name, value }) => ` ${name}="${escapeXml(value ?? '')}"`);
  if (tag === 'svg') attributes.unshift(' xmlns="http://www.w3.org/2000/svg"');
  const words = isWords && inside.length === 0 ? escapeXml(element.textContent ?? '') : '';
  if (tag === 'g' && inside.length === 0) return '';
  return `<${tag}${attributes.join('')}>${words}${inside.map(serializeSvg).join('')}</${tag}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
