import type { JSONContent } from '@tiptap/core';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import { inlineOf, inlineToNodes, textAttribute } from '../inlineNodes.ts';
import type { EditorBlock } from './EditorBlock.ts';
import { tableExtensions } from './tableNodes.ts';

type TableContent = Extract<BlockContent, { kind: 'table' }>;

export const table: EditorBlock<TableContent> = {
  types: ['table'],
  extensions: tableExtensions,
  toNode: ({ caption, headed, rows }) => ({
    type: 'table',
    attrs: { caption },
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.map(({ inline }) => cellNode(headed && index === 0, inlineToNodes(inline))),
    })),
  }),
  toContent: (node) => {
    const rows = node.content ?? [];
    if (rows.length === 0) return null;
    return {
      kind: 'table',
      caption: textAttribute(node, 'caption') ?? '',
      headed: (rows[0]?.content ?? []).every(({ type }) => type === 'tableHeader'),
      rows: rows.map((row) => (row.content ?? []).map((cell) => ({ inline: inlineOf(cell.content?.[0] ?? {}) }))),
    };
  },
  choices: () => [
    {
      key: 'table',
      group: 'Charts and tables',
      words: 'Table',
      detail: 'with a row of column names',
      insert: { kind: 'block', node: emptyTable(3, 3), cursor: 'inside' },
    },
  ],
};

function emptyTable(rows: number, columns: number): JSONContent {
  const row = (headed: boolean) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => cellNode(headed, [])),
  });
  return { type: 'table', content: Array.from({ length: rows }, (_, index) => row(index === 0)) };
}

function cellNode(headed: boolean, content: JSONContent[]): JSONContent {
  return { type: headed ? 'tableHeader' : 'tableCell', content: [{ type: 'paragraph', content }] };
}
