import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { loadBlocks } from '../useReportEditor.ts';
import { reportExtensions } from '../reportExtensions.ts';
import {
  countMisspelt,
  markWrong,
  misspeltAt,
  misspeltIn,
  replaceWord,
  selectNextMisspelt,
  SpellingMarks,
} from './spellingMarks.ts';

let editor: Editor;
afterEach(() => editor.destroy());

function open(html: string): void {
  let id = 0;
  editor = new Editor({ extensions: [...reportExtensions(() => `b${(id += 1)}`), SpellingMarks], content: html });
  markWrong(editor, new Set(['teh', 'recieve']));
}
const words = () => misspeltIn(editor.state).map(({ word }) => word);
const shown = () => [...editor.view.dom.querySelectorAll('[data-misspelt]')].map(({ textContent }) => textContent);

test('marks follow the text through edits before, in, between and across blocks, and undo', () => {
  open('<p>teh one</p><ul><li><p>we recieve</p></li></ul><p>teh end</p>');
  expect(words()).toEqual(['teh', 'recieve', 'teh']);
  editor.commands.insertContentAt(1, 'Now ');
  expect(words()).toEqual(['teh', 'recieve', 'teh']);
  editor.commands.insertContentAt(5, 'x');
  expect(words()).toEqual(['recieve', 'teh']);
  editor.commands.insertContentAt(1, 'teh teh ');
  expect(words()).toEqual(['teh', 'teh', 'recieve', 'teh']);
  editor.commands.deleteRange({ from: 2, to: editor.state.doc.content.size - 5 });
  expect(words()).toEqual([]);
  while (editor.commands.undo());
  expect(words()).toEqual(['teh', 'recieve', 'teh']);
  editor.commands.setContent('<p>nothing</p>');
  expect(countMisspelt(editor.state)).toBe(0);
});

test('the word that is being typed is not marked until the cursor leaves it', () => {
  open('<p>see teh</p><p>other</p>');
  editor.commands.setTextSelection(8);
  expect(shown()).toEqual([]);
  editor.commands.setTextSelection(2);
  expect(shown()).toEqual(['teh']);
});

test('the key goes from one to the next and around, and a suggestion takes the word’s place in one step', () => {
  open('<p>teh one, we recieve</p>');
  editor.commands.setTextSelection(1);
  expect(selectNextMisspelt(editor)?.word).toBe('teh');
  expect(selectNextMisspelt(editor)?.word).toBe('recieve');
  const at = misspeltAt(editor.state);
  if (at === null) throw new TypeError('it is selected');
  replaceWord(editor, at, 'receive');
  expect(editor.getText()).toBe('teh one, we receive');
  editor.commands.undo();
  expect(editor.getText()).toBe('teh one, we recieve');
});

test('marks stand again when other blocks are put into the editor, as after an undo of the case', () => {
  open('<p>teh one</p>');
  const inline = [{ kind: 'text' as const, text: 'now recieve teh' }];
  editor.commands.setTextSelection(6);
  loadBlocks(editor, [{ id: 'other', content: { kind: 'paragraph', inline } }]);
  expect(words()).toEqual(['recieve', 'teh']);
  expect(editor.state.selection.from).toBe(6);
});

test('words to fill in are not checked', () => {
  open('<p><span data-placeholder="">teh place</span> and teh text</p>');
  expect(words()).toEqual(['teh']);
});
