import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { noText } from '#shared/reports/countText.ts';
import { toBlocks, toEditor } from '../editorDocument.ts';
import { nothingCitable } from '../insertChoices.ts';
import { reportExtensions } from '../reportExtensions.ts';
import { textCounter } from '../textCounter.ts';
import { FillPlaces, nextPlace, placeFinder } from './placeholders.ts';

let editor: Editor;
afterEach(() => editor.destroy());

function open(): void {
  editor = new Editor({
    extensions: [...reportExtensions(() => 'new'), FillPlaces],
    content: toEditor([
      {
        id: 'b1',
        content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'Who said it', marks: ['placeholder'] }] },
      },
      {
        id: 'b2',
        content: {
          kind: 'paragraph',
          inline: [
            { kind: 'text', text: 'On ' },
            { kind: 'text', text: 'a day', marks: ['placeholder'] },
          ],
        },
      },
    ]),
  });
}

/** As the browser tells the editor of a typed letter. */
function type(text: string): void {
  const { from, to } = editor.state.selection;
  const taken = editor.view.someProp('handleTextInput', (handle) =>
    handle(editor.view, from, to, text, () => editor.state.tr),
  );
  if (taken !== true) editor.view.dispatch(editor.state.tr.insertText(text, from, to));
}

test('typing anywhere in a place to fill replaces it whole, and what is typed is plain text', () => {
  open();
  editor.commands.setTextSelection(5);
  type('T');
  type('h');
  expect(toBlocks(editor.getJSON(), () => 'new')[0]?.content).toEqual({
    kind: 'paragraph',
    inline: [{ kind: 'text', text: 'Th' }],
  });
  editor.commands.undo();
  expect(editor.getText()).toContain('Who said it');
});

test('typing beside a place leaves it, and the key goes from one to the next', () => {
  open();
  const find = placeFinder();
  expect(find(editor.state.doc)).toHaveLength(2);
  editor.commands.setTextSelection(14);
  type('x');
  expect(editor.getText()).toContain('xOn a day');
  nextPlace(editor, find(editor.state.doc));
  const { from, to } = editor.state.selection;
  expect(editor.state.doc.textBetween(from, to)).toBe('a day');
  nextPlace(editor, find(editor.state.doc));
  expect(editor.state.selection.from).toBe(1);
});

test('places to fill count as no words', () => {
  open();
  const facts = { live: new Map(), blocks: new Map(), citable: nothingCitable };
  expect(textCounter().countAll(editor.state.doc, facts)).toEqual({ words: 1, characters: 3 });
  expect(textCounter().countRange(editor.state.doc, facts, 1, 8)).toEqual(noText);
});
