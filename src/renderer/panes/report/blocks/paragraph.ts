import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import type { EditorBlock } from './EditorBlock.ts';

export const paragraph: EditorBlock<Extract<BlockContent, { kind: 'paragraph' }>> = {
  types: ['paragraph'],
  extensions: [],
  toNode: ({ inline }) => ({ type: 'paragraph', content: inlineToNodes(inline) }),
  toContent: (node) => ({ kind: 'paragraph', inline: inlineOf(node) }),
};
