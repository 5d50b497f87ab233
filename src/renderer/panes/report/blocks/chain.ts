import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { textAttribute } from '../inlineNodes.ts';
import { ChainView } from './ChainView.tsx';
import type { EditorBlock } from './EditorBlock.ts';
import { shownBlock } from './shownBlock.ts';

export const chain: EditorBlock<Extract<BlockContent, { kind: 'chain' }>> = {
  types: ['chain'],
  extensions: [shownBlock('chain', { dataPointId: '' }, ChainView)],
  toNode: ({ dataPointId }) => ({ type: 'chain', attrs: { dataPointId } }),
  toContent: (node) => {
    const dataPointId = textAttribute(node, 'dataPointId');
    return dataPointId === null ? null : { kind: 'chain', dataPointId };
  },
  choices: ({ dataPoints }) =>
    dataPoints.map(({ id, what }) => ({
      key: `chain-${id}`,
      group: 'Charts and tables',
      words: `Chain: ${what}`,
      detail: 'its passages, their sources and what these rest on',
      insert: { kind: 'block', node: { type: 'chain', attrs: { dataPointId: id } } },
    })),
};
