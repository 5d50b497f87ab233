import type { PageStyle } from './PageStyle.ts';

export const dossier: PageStyle = {
  name: 'Dossier',
  description: 'Serif, paragraphs numbered, open lines, a margin for pencil notes: a copy for lawyers',
  margin: { top: 34, bottom: 34, left: 64, right: 26 },
  face: 'serif',
  size: 11,
  leading: 0.88,
  spacing: 1.35,
  justified: false,
  sizes: {
    title: 19,
    headings: [14, 12, 11],
    quote: 10.5,
    note: 8.6,
    caption: 8.4,
    cell: 9.2,
    small: 7.6,
    entry: 10,
  },
  rules: String.raw`
// On the first line's baseline, out of the column: real text, since a lawyer cites by it.
#let numbered(number) = context {
  let (dx, side) = if text.dir == rtl { (5mm, left) } else { (-14mm, right) }
  let words = text(font: sans, size: 8pt, fill: quiet, number-width: "tabular", str(number))
  box(width: 0pt, height: 0pt, place(bottom + left, dx: dx, box(width: 9mm, align(side, words))))
}
#show quote.where(block: true): set par(leading: 0.74em)
#show heading.where(level: 1): set block(above: 2.1em, below: 1em, sticky: true)
`,
};
