import type { PageStyle } from './PageStyle.ts';

export const brief: PageStyle = {
  name: 'Brief',
  description: 'Sans, tighter, right edge ragged: a memo for the desk',
  margin: { top: 27, bottom: 27, left: 28, right: 44 },
  face: 'sans',
  size: 9.3,
  leading: 0.66,
  spacing: 0.98,
  justified: false,
  sizes: {
    title: 17,
    headings: [12, 9.8, 9.3],
    quote: 9,
    note: 7.2,
    caption: 7.8,
    cell: 8.2,
    small: 7.2,
    entry: 8.8,
  },
  rules: String.raw`
#show heading.where(level: 1): set block(above: 1.8em, below: 0.75em, sticky: true)
#show heading.where(level: 2): set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.8em, sticky: true)
#show quote.where(block: true): set pad(left: 5mm, right: 5mm)
`,
};
