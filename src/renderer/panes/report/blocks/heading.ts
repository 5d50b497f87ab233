import type { JSONContent } from '@tiptap/core';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import type { EditorBlock } from './EditorBlock.ts';

type HeadingContent = Extract<BlockContent, { kind: 'heading' }>;

export const heading: EditorBlock<HeadingContent> = {
  types: ['heading'],
  extensions: [],
  toNode: ({ level, inline }) => ({ type: 'heading', attrs: { level }, content: inlineToNodes(inline) }),
  toContent: (node) => ({ kind: 'heading', level: levelOf(node), inline: inlineOf(node) }),
};

function levelOf(node: JSONContent): 1 | 2 | 3 {
  const level: unknown = node.attrs?.['level'];
  return level === 1 || level === 3 ? level : 2;
}
