import type { ResolvedFigure } from '#shared/reports/blocks/shownFigure.ts';
import { arrangeRuns, type PageRun } from '../arrangeRuns.ts';
import { printableText } from '../printableText.ts';
import type { Arranging } from './PageKind.ts';

export interface PageFigure {
  /** Null where nothing is drawn. */
  readonly figure: { readonly name: string; readonly caption: readonly PageRun[]; readonly alternative: string } | null;
  /** SVG; null where nothing is drawn. */
  readonly svg: string | null;
}

/** A drawing that stands beside words, with its number and caption. */
export function arrangeFigure(figure: ResolvedFigure | null, { blockId, charts, labels }: Arranging): PageFigure {
  const svg = charts.get(blockId) ?? null;
  if (figure === null || svg === null) return { figure: null, svg: null };
  const { number, caption, alternative } = figure;
  return {
    figure: { name: labels.figureName(number), caption: arrangeRuns(caption), alternative: printableText(alternative) },
    svg,
  };
}

/** Prints what `arrangeFigure` made. */
export const shownFigureTemplate = `
  if it.figure != none { captioned(it.figure, drawn(it.svg, it.figure.alternative)) }
`;
