import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { blockChoices } from './blocks/all.ts';
import { toBlocks, toEditor } from './editorDocument.ts';
import { insertChoice } from './insertChoice.ts';
import { nothingCitable } from './insertChoices.ts';
import { reportExtensions } from './reportExtensions.ts';

function open(words: string): Editor {
  const inline = words === '' ? [] : [{ kind: 'text' as const, text: words }];
  let counted = 0;
  return new Editor({
    element: document.createElement('div'),
    extensions: reportExtensions(() => `n${(counted += 1)}`),
    content: toEditor([{ id: 'a', content: { kind: 'paragraph', inline } }]),
  });
}

function choose(editor: Editor, key: string): void {
  const choice = blockChoices(nothingCitable).find((each) => each.key === key);
  if (choice === undefined) throw new Error(`${key} is not offered`);
  insertChoice(editor, choice);
}

const kinds = (editor: Editor) => toBlocks(editor.getJSON(), () => 'new').map(({ content }) => content.kind);

// Bug: a block that is inserted on an empty line leaves the line above it, or eats the words of a full one.
test('a table takes the place of an empty line, follows a full one, and the cursor stands in its first cell', () => {
  const empty = open('');
  choose(empty, 'table');
  expect(kinds(empty)).toEqual(['table', 'paragraph']);
  empty.commands.insertContent('Port');
  const [table] = toBlocks(empty.getJSON(), () => 'new');
  expect(JSON.stringify(table)).toContain('"rows":[[{"inline":[{"kind":"text","text":"Port"}]}');
  const full = open('Words.');
  full.commands.setTextSelection(3);
  choose(full, 'table');
  expect(kinds(full)).toEqual(['paragraph', 'table', 'paragraph']);
  for (const editor of [empty, full]) editor.destroy();
});

test('a line becomes a list, a numbered one, or a quotation, and a line again', () => {
  const editor = open('Words.');
  editor.commands.setTextSelection(3);
  choose(editor, 'orderedList');
  expect(toBlocks(editor.getJSON(), () => 'new')[0]?.content).toMatchObject({
    kind: 'list',
    items: [{ ordered: true }],
  });
  choose(editor, 'orderedList');
  expect(kinds(editor)).toEqual(['paragraph']);
  choose(editor, 'typedQuote');
  expect(kinds(editor)).toEqual(['typedQuote']);
  editor.destroy();
});

// Bug: headings are in the toolbar alone, and neither the menu nor the palette has them.
test('a line becomes a heading of each level, and a line again', () => {
  const editor = open('Words.');
  editor.commands.setTextSelection(3);
  choose(editor, 'heading3');
  expect(toBlocks(editor.getJSON(), () => 'new')[0]?.content).toMatchObject({ kind: 'heading', level: 3 });
  choose(editor, 'heading1');
  expect(toBlocks(editor.getJSON(), () => 'new')[0]?.content).toMatchObject({ kind: 'heading', level: 1 });
  choose(editor, 'heading1');
  expect(kinds(editor)).toEqual(['paragraph']);
  editor.destroy();
});

// Bug: Tab in a list leaves the editor, or nests deeper than a report can hold, so that it is not saved.
test('an item is nested as deep as a report can hold it', () => {
  const editor = open('first');
  editor.commands.setTextSelection(3);
  choose(editor, 'bulletList');
  for (let depth = 0; depth < 9; depth += 1) {
    editor.commands.setTextSelection(editor.state.doc.content.size - 3 - depth);
    editor.commands.splitListItem('listItem');
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
  }
  const [list] = toBlocks(editor.getJSON(), () => 'new');
  const depths = list?.content.kind === 'list' ? list.content.items.map(({ depth }) => depth) : [];
  expect(Math.max(...depths)).toBeLessThanOrEqual(5);
  expect(Math.max(...depths)).toBeGreaterThan(0);
  editor.destroy();
});
