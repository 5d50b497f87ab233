import { Node } from '@tiptap/core';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import type { EditorBlock } from './EditorBlock.ts';

const TypedQuote = Node.create({
  name: 'typedQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote:not([data-passageId])' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** A quotation of the writer's own typing; a quoted passage is another block. */
export const typedQuote: EditorBlock<Extract<BlockContent, { kind: 'typedQuote' }>> = {
  types: ['typedQuote'],
  extensions: [TypedQuote],
  toNode: ({ inline }) => ({ type: 'typedQuote', content: inlineToNodes(inline) }),
  toContent: (node) => ({ kind: 'typedQuote', inline: inlineOf(node) }),
  choices: () => [
    {
      key: 'typedQuote',
      group: 'Text',
      words: 'Quotation that you type',
      detail: 'cite its passage and it is compared letter by letter',
      insert: {
        kind: 'change',
        change: (editor) => editor.chain().focus().toggleNode('typedQuote', 'paragraph').run(),
      },
    },
  ],
};
