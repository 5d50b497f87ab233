import type { Paper } from '../exportForm.ts';
import type { PageStyle } from './PageStyle.ts';

const paperWidths: Readonly<Record<Paper, number>> = { a4: 210, letter: 215.9 };
const pointsInMillimetre = 72 / 25.4;

/** Points between the margins of a page. */
export function textWidth({ margin }: PageStyle, paper: Paper): number {
  return (paperWidths[paper] - margin.left - margin.right) * pointsInMillimetre;
}
