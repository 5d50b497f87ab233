import type { PageStyle } from './PageStyle.ts';

export const broadsheet: PageStyle = {
  name: 'Broadsheet',
  description: 'Serif, both edges straight, wide margins: a page to be read',
  margin: { top: 34, bottom: 34, left: 40, right: 40 },
  face: 'serif',
  size: 10.5,
  leading: 0.68,
  spacing: 0.95,
  justified: true,
  sizes: {
    title: 21,
    headings: [14, 11.5, 10.5],
    quote: 10,
    note: 8.2,
    caption: 8.2,
    cell: 9,
    small: 7.6,
    entry: 9.8,
  },
  rules: '',
};
