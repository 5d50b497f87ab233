import * as z from 'zod';
import { drawingWords, type EstimateDrawing } from '../../charts/chartDrawing.ts';
import { idSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { missing, resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';
import { captionRuns } from './table.ts';

/** A chart of an estimate's last run, with its result in words. */
export const estimateChartContentSchema = z.strictObject({
  kind: z.literal('estimateChart'),
  estimateId: idSchema,
  chart: z.enum(['histogram', 'tornado', 'intervals']),
  /** In place of the estimate's name; may be empty. */
  caption: z.string().max(2_000),
});

export interface ResolvedEstimateChart {
  readonly kind: 'estimateChart';
  /** Of the figure, from 1 in reading order; null where there is none. */
  readonly number: number | null;
  /** Null where the estimate has nothing to draw: its words then stand alone. */
  readonly drawing: EstimateDrawing | null;
  readonly alternative: string;
  /** The caption: name, result, footnote. */
  readonly runs: readonly ResolvedRun[];
}

export const estimateChart: BlockKind<z.infer<typeof estimateChartContentSchema>, ResolvedEstimateChart> = {
  parts: ({ estimateId, caption }) => [
    { kind: 'inline', inline: captionRuns(caption) },
    { kind: 'shows', of: 'estimate', id: estimateId },
  ],
  resolve: ({ estimateId, chart, caption }, resolving) => {
    const kind = 'estimateChart';
    const estimate = resolving.facts.estimates.get(estimateId);
    if (estimate === undefined) {
      const runs = missing('estimate', estimateId, resolving);
      return { kind, number: null, drawing: null, alternative: '', runs };
    }
    const drawing = estimate.draw?.(chart) ?? null;
    if (drawing !== null) resolving.given.figure += 1;
    const name = caption.trim() === '' ? estimate.name : caption.trim();
    const runs = resolveInline(
      [
        { kind: 'text', text: /[.:?!]$/.test(name) ? `${name} ` : resolving.labels.introduced(name, '') },
        { kind: 'figure', of: 'estimate', id: estimateId },
        { kind: 'text', text: '.' },
      ],
      resolving,
    );
    const number = drawing === null ? null : resolving.given.figure;
    return {
      kind,
      number,
      drawing,
      alternative: drawing === null ? '' : drawingWords(drawing, resolving.labels),
      runs,
    };
  },
  lines: ({ runs }) => [runs],
};
