import type { Paper } from '../exportForm.ts';
import type { PageStyle } from './PageStyle.ts';

/** Points between the margins of a page. */
export interface TextRoom {
  readonly width: number;
  readonly height: number;
}

/** Millimetres. */
const sheets: Readonly<Record<Paper, TextRoom>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};
const pointsInMillimetre = 72 / 25.4;

export function textRoom({ margin }: PageStyle, paper: Paper): TextRoom {
  const { width, height } = sheets[paper];
  return {
    width: (width - margin.left - margin.right) * pointsInMillimetre,
    height: (height - margin.top - margin.bottom) * pointsInMillimetre,
  };
}
