import { Editor, getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { reportBlockSchema, type ReportBlock } from '#shared/reports/reportDocument.ts';
import { toBlocks, toEditor } from './editorDocument.ts';
import { reportExtensions } from './reportExtensions.ts';

const blocks: readonly ReportBlock[] = [
  { id: 'b1', content: { kind: 'heading', level: 1, inline: [{ kind: 'text', text: 'What moved' }] } },
  {
    id: 'b2',
    content: {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'The table sums to ' },
        { kind: 'figure', of: 'dataPoint', id: 'd1' },
        { kind: 'text', text: ', or ' },
        { kind: 'text', text: 'about ', marks: ['italic'] },
        { kind: 'text', text: 'both', marks: ['bold', 'italic'] },
        { kind: 'figure', of: 'estimate', id: 'e1' },
        { kind: 'citation', of: 'passage', id: 'p1' },
        { kind: 'text', text: '152', marks: ['plainNumber'] },
        { kind: 'remark', text: 'Counted by hand on the quay.' },
      ],
    },
  },
  { id: 'b3', content: { kind: 'quote', passageId: 'p1' } },
  { id: 'b4', content: { kind: 'paragraph', inline: [] } },
  {
    id: 'b6',
    content: {
      kind: 'list',
      items: [
        { depth: 0, ordered: true, inline: [{ kind: 'text', text: 'first' }] },
        { depth: 1, ordered: false, inline: [{ kind: 'figure', of: 'dataPoint', id: 'd1' }] },
        { depth: 2, ordered: true, inline: [] },
        { depth: 0, ordered: true, inline: [{ kind: 'remark', text: 'why' }] },
      ],
    },
  },
  {
    id: 'b7',
    content: {
      kind: 'table',
      caption: 'Counts',
      headed: true,
      rows: [
        [{ inline: [{ kind: 'text', text: 'Port' }] }, { inline: [] }],
        [{ inline: [] }, { inline: [{ kind: 'citation', of: 'passage', id: 'p1' }] }],
      ],
    },
  },
  { id: 'c1', content: { kind: 'estimateChart', estimateId: 'e1', chart: 'tornado', caption: 'Why' } },
  { id: 'c2', content: { kind: 'pointTable', view: 'timeline', dataPointIds: ['d1', 'd2'], caption: '' } },
  {
    id: 'c3',
    content: {
      ...{ kind: 'datasetTable', sourceId: 's1', columns: [2, 0], limit: 5, caption: '' },
      filters: [{ column: 1, operator: 'contains', value: 'a' }],
    },
  },
  { id: 'c4', content: { kind: 'chain', dataPointId: 'd1' } },
  {
    id: 'c5',
    content: {
      ...{ kind: 'picture', pictureId: 'a'.repeat(64), alternative: 'A crane', width: 50 },
      caption: [
        { kind: 'text', text: 'The quay, where ' },
        { kind: 'figure', of: 'dataPoint', id: 'd1' },
      ],
    },
  },
  { id: 'b8', content: { kind: 'typedQuote', inline: [{ kind: 'text', text: 'as she said' }] } },
  { id: 'b5', content: { kind: 'heading', level: 3, inline: [{ kind: 'citation', of: 'estimate', id: 'e1' }] } },
];

const named = () => 'new';
let counted = 0;
const counter = () => `n${(counted += 1)}`;

function throughSchema(content: ReturnType<typeof toEditor>) {
  const node = getSchema(reportExtensions(named)).nodeFromJSON(content);
  node.check();
  return node.toJSON();
}

function editorWith(content: readonly ReportBlock[]): Editor {
  return new Editor({
    element: document.createElement('div'),
    extensions: reportExtensions(counter),
    content: toEditor(content),
  });
}

test('a report is the same after a way through the editor', () => {
  expect(toBlocks(throughSchema(toEditor(blocks)), named)).toEqual(blocks);
});

test('what comes out of the editor is what the contract takes', () => {
  for (const block of toBlocks(throughSchema(toEditor(blocks)), named))
    expect(reportBlockSchema.safeParse(block).success).toBe(true);
});

test('an empty report stays empty', () => {
  expect(toBlocks(throughSchema(toEditor([])), named)).toEqual([]);
});

test('runs that the editor has split are one again', () => {
  const split = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { blockId: 'a' },
        content: [
          { type: 'text', text: '74,' },
          { type: 'text', text: '000 t' },
        ],
      },
    ],
  };
  expect(toBlocks(split, named)).toEqual([
    { id: 'a', content: { kind: 'paragraph', inline: [{ kind: 'text', text: '74,000 t' }] } },
  ]);
});

test('opening a report changes nothing in it', () => {
  const editor = editorWith(blocks);
  expect(toBlocks(editor.getJSON(), named)).toEqual(blocks);
  editor.destroy();
});

test('a paragraph that is split keeps its id above and gets a new one below', () => {
  const editor = editorWith([
    { id: 'b2', content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'one two' }] } },
  ]);
  editor.commands.setTextSelection(4);
  editor.commands.splitBlock();
  const ids = toBlocks(editor.getJSON(), named).map(({ id }) => id);
  expect(ids[0]).toBe('b2');
  expect(ids[1]).toMatch(/^n\d+$/);
  editor.destroy();
});

test('a pasted copy of a block does not share its id', () => {
  const editor = editorWith([{ id: 'b2', content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'one' }] } }]);
  const copy = editor.state.doc.firstChild;
  if (copy === null) throw new Error('no block');
  editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, copy));
  const ids = toBlocks(editor.getJSON(), named).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toBe('b2');
  editor.destroy();
});
