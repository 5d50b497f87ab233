import { datasetTableContentSchema } from '#shared/reports/blocks/datasetTable.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { DatasetTableView } from './DatasetTableView.tsx';
import type { EditorBlock } from './EditorBlock.ts';
import { shownBlock } from './shownBlock.ts';

const firstRows = 10;
const blank = { sourceId: '', filters: [], columns: [], limit: firstRows, caption: '' };

export const datasetTable: EditorBlock<Extract<BlockContent, { kind: 'datasetTable' }>> = {
  types: ['datasetTable'],
  extensions: [shownBlock('datasetTable', blank, DatasetTableView)],
  toNode: ({ sourceId, filters, columns, limit, caption }) => ({
    type: 'datasetTable',
    attrs: { sourceId, filters, columns, limit, caption },
  }),
  toContent: ({ attrs }) => {
    const { blockId: _, ...kept } = attrs ?? {};
    return datasetTableContentSchema.safeParse({ kind: 'datasetTable', ...kept }).data ?? null;
  },
  choices: ({ sources }) =>
    sources
      .filter(({ kind }) => kind === 'dataset')
      .map(({ id, title }) => ({
        key: `rows-${id}`,
        group: 'Charts and tables',
        words: `Rows of ${title}`,
        detail: `the first ${firstRows}; select the table to filter it`,
        insert: { kind: 'block', node: { type: 'datasetTable', attrs: { ...blank, sourceId: id } } },
      })),
};
