import { estimateChartContentSchema } from '#shared/reports/blocks/estimateChart.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import type { InsertChoice } from '../insertChoices.ts';
import { chartNames } from './chartNames.ts';
import { EstimateChartView } from './EstimateChartView.tsx';
import type { EditorBlock } from './EditorBlock.ts';
import { shownBlock } from './shownBlock.ts';

export const estimateChart: EditorBlock<Extract<BlockContent, { kind: 'estimateChart' }>> = {
  types: ['estimateChart'],
  extensions: [shownBlock('estimateChart', { estimateId: '', chart: 'histogram', caption: '' }, EstimateChartView)],
  toNode: ({ estimateId, chart, caption }) => ({ type: 'estimateChart', attrs: { estimateId, chart, caption } }),
  toContent: ({ attrs }) => {
    const { blockId: _, ...kept } = attrs ?? {};
    return estimateChartContentSchema.safeParse({ kind: 'estimateChart', ...kept }).data ?? null;
  },
  choices: ({ estimates }) =>
    estimates.flatMap(({ id, definition }) =>
      chartNames.map(({ chart, label, detail }): InsertChoice => ({
        key: `${chart}-${id}`,
        group: 'Charts and tables',
        words: `${label}: ${definition.name}`,
        detail,
        insert: { kind: 'block', node: { type: 'estimateChart', attrs: { estimateId: id, chart } } },
      })),
    ),
};
