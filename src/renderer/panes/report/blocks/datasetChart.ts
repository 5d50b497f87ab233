import { datasetChartContentSchema } from '#shared/reports/blocks/datasetChart.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { DatasetChartView } from './DatasetChartView.tsx';
import type { EditorBlock } from './EditorBlock.ts';
import { shownBlock } from './shownBlock.ts';

const blank = {
  ...{ sourceId: '', filters: [], shape: 'bars', group: 0, step: 'value', measure: { of: 'count' } },
  ...{ most: 8, unit: '', caption: '' },
};

export const datasetChart: EditorBlock<Extract<BlockContent, { kind: 'datasetChart' }>> = {
  types: ['datasetChart'],
  extensions: [shownBlock('datasetChart', blank, DatasetChartView)],
  toNode: ({ kind, ...attrs }) => ({ type: kind, attrs }),
  toContent: ({ attrs }) => {
    const { blockId: _, ...kept } = attrs ?? {};
    return datasetChartContentSchema.safeParse({ kind: 'datasetChart', ...kept }).data ?? null;
  },
  choices: ({ sources }) =>
    sources
      .filter(({ kind }) => kind === 'dataset')
      .map(({ id, title }) => ({
        key: `dataset-chart-${id}`,
        group: 'Charts and tables',
        words: `Chart of ${title}`,
        detail: 'its rows counted or summed up by a column; select the chart to set it',
        insert: { kind: 'block', node: { type: 'datasetChart', attrs: { ...blank, sourceId: id } } },
      })),
};
