import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { textAttribute } from '../inlineNodes.ts';
import { placeOf } from '../insertChoices.ts';
import type { EditorBlock } from './EditorBlock.ts';

/** A quoted passage; its node is one of the `linkNodes`. */
export const quote: EditorBlock<Extract<BlockContent, { kind: 'quote' }>> = {
  types: ['quotation'],
  extensions: [],
  toNode: ({ passageId }) => ({ type: 'quotation', attrs: { passageId } }),
  toContent: (node) => {
    const passageId = textAttribute(node, 'passageId');
    return passageId === null ? null : { kind: 'quote', passageId };
  },
  choices: ({ passages, sources }) =>
    passages.map((passage) => ({
      key: `quotation-${passage.id}`,
      group: 'Quoted passages',
      words: `“${passage.exact}”`,
      detail: placeOf(passage, sources),
      insert: { kind: 'block', node: { type: 'quotation', attrs: { passageId: passage.id } } },
    })),
};
