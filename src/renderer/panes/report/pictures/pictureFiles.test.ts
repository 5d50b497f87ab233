import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { reportExtensions } from '../reportExtensions.ts';
import { PictureFiles } from './pictureFiles.ts';

let editor: Editor;
afterEach(() => editor.destroy());

const picture = new File(['pixels'], 'quay.png', { type: 'image/png' });
const page = new File(['words'], 'page.html', { type: 'text/html' });

function open() {
  const taken: (readonly [names: readonly string[], position: number | null])[] = [];
  const files = PictureFiles.configure({
    onPictures: (given, position) => void taken.push([given.map(({ name }) => name), position]),
  });
  editor = new Editor({ extensions: [...reportExtensions(() => 'b1'), files], content: '<p>one</p>' });
  return taken;
}

function send(type: 'paste' | 'drop', files: readonly File[], text = '') {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const transfer = { files, types: ['Files'], getData: (kind: string) => (kind === 'text/plain' ? text : '') };
  Object.defineProperty(event, type === 'paste' ? 'clipboardData' : 'dataTransfer', { value: transfer });
  editor.view.dom.dispatchEvent(event);
  return event;
}

// Bug: a copied picture is pasted as nothing, or as the address of a file of another machine.
test('a pasted picture is taken, at the cursor', () => {
  const taken = open();
  expect(send('paste', [picture]).defaultPrevented).toBe(true);
  expect(taken).toEqual([[['quay.png'], null]]);
});

// Bug: words copied from a program for texts come as a picture of themselves.
test('words that bring a picture of themselves are pasted as words', () => {
  const taken = open();
  send('paste', [picture], 'words');
  expect(taken).toEqual([]);
});

// Bug: a page dropped with a picture is lost, since the text takes what it can not show.
test('dropped pictures are taken by the text, and left to the window with other files among them', () => {
  const taken = open();
  expect(send('drop', [picture]).defaultPrevented).toBe(true);
  expect(taken).toHaveLength(1);
  send('drop', [picture, page]);
  expect(taken).toHaveLength(1);
});
