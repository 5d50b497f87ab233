import * as z from 'zod';
import { filterSchema } from '../../datasets/filter.ts';
import { groupSteps, measureSchema, type DatasetGroups } from '../../datasets/groups.ts';
import type { Labels } from '../../labels/en.ts';
import { writeCount } from '../../labels/writing.ts';
import { drawBars, drawLine, measureWords, mostPoints } from '../drawings/drawGroups.ts';
import { shortly } from '../drawings/shortly.ts';
import { filterClause } from '../filterClause.ts';
import { idSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { addFootnote, missing } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import { citeWholeSource } from '../writeFootnote.ts';
import type { BlockKind } from './BlockKind.ts';
import { numberFigure, type ResolvedFigure } from './shownFigure.ts';
import { wordsCell } from './shownTable.ts';
import { captionRuns } from './table.ts';

export const mostBars = 24;

/** Rows of a dataset that pass a filter, grouped by a column and measured: bars by category, or a line over time. */
export const datasetChartContentSchema = z.strictObject({
  kind: z.literal('datasetChart'),
  sourceId: idSchema,
  filters: z.array(filterSchema).max(50),
  shape: z.enum(['bars', 'line']),
  /** 0-based position of the column whose groups are shown. */
  group: z.int().min(0),
  step: z.enum(groupSteps),
  measure: measureSchema,
  /** Bars besides the one for all others. */
  most: z.int().min(1).max(mostBars),
  /** Of the numbers; may be empty. */
  unit: z.string().max(100),
  caption: z.string().max(2_000),
});

export type DatasetChartContent = z.infer<typeof datasetChartContentSchema>;

export interface ResolvedDatasetChart {
  readonly kind: 'datasetChart';
  readonly figure: ResolvedFigure | null;
  /** What stands where nothing is drawn. */
  readonly runs: readonly ResolvedRun[];
}

export const datasetChart: BlockKind<DatasetChartContent, ResolvedDatasetChart> = {
  parts: ({ caption, sourceId }) => [
    { kind: 'inline', inline: captionRuns(caption) },
    { kind: 'shows', of: 'source', id: sourceId },
  ],
  resolve: (content, resolving) => {
    const { sourceId, shape, group, step, measure, filters, most, unit } = content;
    const kind = 'datasetChart';
    const isLine = shape === 'line';
    const source = resolving.facts.sources.get(sourceId);
    const wanted = { ...{ group, step, measure, filters }, order: isLine ? 'group' : 'value' } as const;
    const found = resolving.facts.readGroups?.(sourceId, { ...wanted, most: isLine ? mostPoints : most }) ?? null;
    if (source === undefined || found === null)
      return { kind, figure: null, runs: missing('source', sourceId, resolving) };
    const { labels } = resolving;
    const made = { measure, step, unit: unit.trim() };
    const drawing = isLine ? drawLine(found, made, labels) : drawBars(found, made, labels);
    const caption = () => captionOf(content, found, resolving);
    if (drawing !== null) return { kind, figure: numberFigure(resolving, drawing, caption), runs: [] };
    const { drawn, rows } = labels;
    const none = found.withheld === true ? drawn.withheld : found.rows > 0 ? drawn.noDate : rows.none;
    return { kind, figure: null, runs: [...caption(), ...wordsCell(` ${none}`)] };
  },
  lines: ({ figure, runs }) => [figure === null ? runs : figure.caption],
};

/** Its name and what is left out; its note has the dataset, its hash and its rows. */
function captionOf(
  { sourceId, caption, measure, shape }: DatasetChartContent,
  found: DatasetGroups,
  resolving: Resolving,
): readonly ResolvedRun[] {
  const source = resolving.facts.sources.get(sourceId);
  const named = caption.trim() === '' ? measureWords(measure, found, resolving.labels) : caption.trim();
  if (source === undefined) return wordsCell(named);
  const rows = { kind: 'text', text: ` ${rowsWords(found, resolving.labels)}` } as const;
  const note = addFootnote(resolving, () => [...citeWholeSource(sourceId, source, resolving), rows]);
  const left = shape === 'line' && found.others !== null ? leftOfLine(found, resolving.labels) : '';
  return [...wordsCell(named), note, ...wordsCell(left)];
}

function leftOfLine({ groups, others }: DatasetGroups, labels: Labels): string {
  const all = groups.length + (others?.groups ?? 0);
  return ` ${labels.drawn.firstPoints(writeCount(groups.length, labels), writeCount(all, labels), all)}`;
}

function rowsWords({ rows, columns, filters }: DatasetGroups, labels: Labels): string {
  const { drawn } = labels;
  const count = writeCount(rows, labels);
  if (filters.length === 0) return drawn.allRows(rows, count);
  const where = filters.map((filter) => shortly(filterClause(filter, columns, labels), 200)).join(drawn.and);
  return drawn.rowsWhere(rows, count, where);
}
