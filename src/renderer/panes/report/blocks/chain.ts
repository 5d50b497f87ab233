import { chainContentSchema } from '#shared/reports/blocks/chain.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { ChainView } from './ChainView.tsx';
import type { EditorBlock } from './EditorBlock.ts';
import { shownBlock } from './shownBlock.ts';

export const chain: EditorBlock<Extract<BlockContent, { kind: 'chain' }>> = {
  types: ['chain'],
  extensions: [shownBlock('chain', { dataPointId: '', form: 'list' }, ChainView)],
  toNode: ({ dataPointId, form = 'list' }) => ({ type: 'chain', attrs: { dataPointId, form } }),
  toContent: ({ attrs }) => {
    const { blockId: _, form, ...kept } = attrs ?? {};
    // A list is what a chain without a form is: reports from before forms stay as they were.
    const formed = form === 'list' ? {} : { form };
    return chainContentSchema.safeParse({ kind: 'chain', ...kept, ...formed }).data ?? null;
  },
  choices: ({ dataPoints }) =>
    dataPoints.flatMap(({ id, what }) => [
      {
        key: `chain-${id}`,
        group: 'Charts and tables',
        words: `Chain: ${what}`,
        detail: 'its passages, their sources and what these rest on',
        insert: { kind: 'block', node: { type: 'chain', attrs: { dataPointId: id, form: 'list' } } },
      },
      {
        key: `chain-drawing-${id}`,
        group: 'Charts and tables',
        words: `Drawing of the chain: ${what}`,
        detail: 'the same as a graph, in which sources of one origin meet',
        insert: { kind: 'block', node: { type: 'chain', attrs: { dataPointId: id, form: 'drawing' } } },
      },
    ]),
};
