import { writeCount } from '../../labels/writing.ts';
import { drawTimeline } from '../drawings/drawTimeline.ts';
import type { FootnotePiece, ResolvedRun } from '../resolvedReport.ts';
import { addFootnote } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import { citeDataPoint } from '../writeFootnote.ts';
import { numberFigure, type ResolvedFigure } from './shownFigure.ts';
import { wordsCell } from './shownTable.ts';

/** A longer footnote fills the page; what follows is in the evidence manifest. */
const mostCited = 6;

/** The data points with a date as a drawing; null where none has one. Its note leads to their evidence, unless a table before it does. */
export function pointTimeline(
  ids: readonly string[],
  { caption, listed }: { readonly caption: string; readonly listed: boolean },
  resolving: Resolving,
): ResolvedFigure | null {
  const { facts, labels } = resolving;
  const { drawn } = labels;
  const drawing = drawTimeline(ids, facts, labels);
  if (drawing === null) return null;
  const dated = new Set(drawing.items.filter(({ kind }) => kind === 'dataPoint').map(({ id }) => id));
  const left = ids.length - dated.size;
  const rest =
    left === 0 ? '' : ` ${drawn.dated(writeCount(dated.size, labels), writeCount(ids.length, labels), ids.length)}`;
  const cited = ids.filter((id) => dated.has(id));
  return numberFigure(resolving, drawing, () => {
    const note = listed ? [] : [addFootnote(resolving, () => citeAll(cited, resolving))];
    return [...wordsCell(caption), ...note, ...wordsCell(rest)];
  });
}

function citeAll(ids: readonly string[], resolving: Resolving): FootnotePiece[] {
  const pieces = ids.slice(0, mostCited).flatMap((id, index): FootnotePiece[] => {
    const point = resolving.facts.dataPoints.get(id);
    if (point === undefined) return [];
    if (point.qualifier) resolving.qualifiers.add(point.qualifier);
    return [...(index === 0 ? [] : [space]), ...citeDataPoint(id, point, resolving, true)];
  });
  const left = ids.length - mostCited;
  const more = ` ${resolving.labels.drawn.morePoints(left, writeCount(left, resolving.labels))}`;
  return left > 0 ? [...pieces, { kind: 'text', text: more }] : pieces;
}

const space: FootnotePiece = { kind: 'text', text: ' ' };

/** The lines of a figure beside a table, for the words of the report. */
export function figureLines(figure: ResolvedFigure | null): readonly (readonly ResolvedRun[])[] {
  return figure === null ? [] : [figure.caption];
}
