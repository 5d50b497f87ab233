import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { toBlocks, toEditor } from './editorDocument.ts';
import { reportExtensions } from './reportExtensions.ts';
import { markPlain, nextUnsupported, Unsupported, unsupportedIn } from './unsupported.ts';

const blocks: readonly ReportBlock[] = [
  { id: 'a', content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'Some 300 wagons of 152 mm shells' }] } },
  {
    id: 'b',
    content: {
      kind: 'list',
      items: [{ depth: 0, ordered: false, inline: [{ kind: 'text', text: 'and 5,000 t more' }] }],
    },
  },
];

function open(): Editor {
  return new Editor({
    element: document.createElement('div'),
    extensions: [...reportExtensions(() => 'n'), Unsupported],
    content: toEditor(blocks),
  });
}

const words = (editor: Editor) =>
  unsupportedIn(editor.state).map(({ start, end }) => editor.state.doc.textBetween(start, end));

test('numbers are found at their places in paragraphs and lists, while text before them changes', () => {
  const editor = open();
  expect(words(editor)).toEqual(
    ['Some 300 wagons', '152 mm', '5,000 t more'].map((each) => expect.stringContaining(each.slice(0, 5))),
  );
  editor.commands.insertContentAt(1, 'So: ');
  expect(words(editor)[2]).toContain('5,000 t');
  editor.destroy();
});

test('the keyboard goes from one to the next and round again, and a mark is kept in the document', () => {
  const editor = open();
  editor.commands.setTextSelection(1);
  nextUnsupported(editor);
  nextUnsupported(editor);
  markPlain(editor);
  expect(words(editor)).toHaveLength(2);
  const [first] = toBlocks(editor.getJSON(), () => 'n');
  expect(JSON.stringify(first)).toContain('"marks":["plainNumber"]');
  nextUnsupported(editor);
  nextUnsupported(editor);
  expect(editor.state.selection.from).toBeLessThan(10);
  editor.destroy();
});
