import type { Speech } from '../scriptFaces.ts';
import type { PageStyle } from '#shared/reports/styles/PageStyle.ts';

/** A style's values as `look` and the faces that the rest of the template sets its type in. */
export function styleValues(style: PageStyle, speech: Speech | null): string {
  const { margin, face, size, leading, spacing, justified, sizes } = style;
  const others = (speech?.faces ?? []).map(({ family }) => `"${family}", `).join('');
  const points = Object.entries({ ...sizes, headings: sizes.headings.map((one) => `${one}pt`) }).map(
    ([name, value]) => `${name}: ${typeof value === 'number' ? `${value}pt` : `(${value.join(', ')})`}`,
  );
  const edges = Object.entries(margin).map(([edge, value]) => `${edge}: ${value}mm`);
  return String.raw`
#let serif = ("Source Serif 4", ${others}"Inter")
#let sans = ("Inter", ${others}"Source Serif 4")
#let ink = luma(15%)
#let quiet = luma(38%)
#let alert = rgb("#9b1c1c")
#let hairline = 0.4pt + luma(60%)
#let look = (
  face: ${face}, size: ${size}pt, leading: ${leading}em, spacing: ${spacing}em, justified: ${justified},
  margin: (${edges.join(', ')}),
  ${points.join(', ')},
)
`;
}
