import { drawingWords, type ChartDrawing } from '../../charts/chartDrawing.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import type { Resolving } from '../resolving.ts';

/** A drawing of what the case holds, beside or in place of the same in words. */
export interface ResolvedFigure {
  /** Of the figure, from 1 in reading order. */
  readonly number: number;
  readonly drawing: ChartDrawing;
  readonly alternative: string;
  readonly caption: readonly ResolvedRun[];
}

/** Gives the figure its number; `caption` is resolved after it, so that its notes count in reading order. */
export function numberFigure(
  resolving: Resolving,
  drawing: ChartDrawing,
  caption: () => readonly ResolvedRun[],
): ResolvedFigure {
  resolving.given.figure += 1;
  return {
    number: resolving.given.figure,
    drawing,
    alternative: drawingWords(drawing, resolving.labels),
    caption: caption(),
  };
}

/** What a resolved block draws; null for one that only says. */
export function drawingOf(block: object): ChartDrawing | null {
  // Blocks hold a drawing under one of these two names alone.
  const { drawing = null, figure = null } = block as { drawing?: ChartDrawing | null; figure?: ResolvedFigure | null };
  return drawing ?? figure?.drawing ?? null;
}
