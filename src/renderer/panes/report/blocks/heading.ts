import type { JSONContent } from '@tiptap/core';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes } from '../inlineNodes.ts';
import type { InsertChoice } from '../insertChoices.ts';
import type { EditorBlock } from './EditorBlock.ts';

type HeadingContent = Extract<BlockContent, { kind: 'heading' }>;

export const heading: EditorBlock<HeadingContent> = {
  types: ['heading'],
  extensions: [],
  toNode: ({ level, inline }) => ({ type: 'heading', attrs: { level }, content: inlineToNodes(inline) }),
  toContent: (node) => ({ kind: 'heading', level: levelOf(node), inline: inlineOf(node) }),
  choices: () => levels.map(choice),
};

const levels = [1, 2, 3] as const;

function choice(level: (typeof levels)[number]): InsertChoice {
  return {
    ...{ key: `heading${level}`, group: 'Text', words: `Heading ${level}`, detail: '' },
    insert: {
      kind: 'change',
      change: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
    },
  };
}

function levelOf(node: JSONContent): 1 | 2 | 3 {
  const level: unknown = node.attrs?.['level'];
  return level === 1 || level === 3 ? level : 2;
}
