import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import type { ReportComment } from '#shared/contract/comments.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { toBlocks, toEditor } from '../editorDocument.ts';
import { reportExtensions } from '../reportExtensions.ts';
import { arrangeComments, stepInComments } from './arrangeComments.ts';
import { commentingIn, Comments, markWords, wordsToComment } from './commentMarks.ts';

const blocks: ReportBlock[] = [
  {
    id: 'b1',
    content: {
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'Grain was weighed at ' },
        { kind: 'figure', of: 'dataPoint', id: 'd1' },
        { kind: 'text', text: ' by the office' },
      ],
    },
  },
  { id: 'b2', content: { kind: 'paragraph', inline: [{ kind: 'text', text: 'A second line' }] } },
];

let editor: Editor;
afterEach(() => editor.destroy());

function open(): void {
  editor = new Editor({ extensions: [...reportExtensions(() => 'new'), Comments], content: toEditor(blocks) });
}
const blocksNow = () => toBlocks(editor.getJSON(), () => 'new');
const wordsOf = (id: string) => {
  const place = commentingIn(editor.state).places.get(id);
  return place === undefined ? null : editor.state.doc.textBetween(place.from, place.to, ' ', '#');
};
const comment = (from: number, to: number, id: string) =>
  editor.view.dispatch(markWords(editor.state, { from, to }, id));

test('comments on words and on a figure between them, even on the same words, are kept with the text', () => {
  open();
  comment(11, 26, 'c1');
  comment(1, 18, 'c2');
  const kept = blocksNow();
  expect(kept[0]?.content).toEqual({
    kind: 'paragraph',
    inline: [
      { kind: 'text', text: 'Grain was ', comments: ['c2'] },
      { kind: 'text', text: 'weighed', comments: ['c1', 'c2'] },
      { kind: 'text', text: ' at ', comments: ['c1'] },
      { kind: 'figure', of: 'dataPoint', id: 'd1', comments: ['c1'] },
      { kind: 'text', text: ' by', comments: ['c1'] },
      { kind: 'text', text: ' the office' },
    ],
  });
  editor.commands.setContent(toEditor(kept));
  expect(blocksNow()).toEqual(kept);
  expect(wordsOf('c1')).toBe('weighed at # by');
});

test('a comment follows its words through edits, and deleting and undoing bring it back', () => {
  open();
  comment(11, 18, 'c1');
  editor.commands.insertContentAt(1, 'Much ');
  editor.commands.insertContentAt(19, 'xx');
  expect(wordsOf('c1')).toBe('weixxghed');
  editor.commands.deleteRange({ from: 10, to: 30 });
  expect(wordsOf('c1')).toBeNull();
  editor.commands.undo();
  expect(wordsOf('c1')).toContain('ghed');
});

test('undo in the text does not take a comment off its words: the case’s undo takes both', () => {
  open();
  editor.commands.insertContentAt(1, 'Much ');
  comment(16, 23, 'c1');
  editor.commands.undo();
  expect(editor.getText()).not.toContain('Much');
  expect(wordsOf('c1')).toBe('weighed');
});

test('nothing, or only white space, is nothing to comment on', () => {
  open();
  editor.commands.setTextSelection(3);
  expect(wordsToComment(editor.state, () => [])).toBeNull();
  editor.commands.setTextSelection({ from: 6, to: 7 });
  expect(wordsToComment(editor.state, () => [])).toBeNull();
  editor.commands.setTextSelection({ from: 11, to: 18 });
  expect(wordsToComment(editor.state, () => [])?.words).toBe('weighed');
  editor.commands.setTextSelection({ from: 11, to: 26 });
  const figure = editor.state.doc.nodeAt(22);
  const shown = () => (figure === null ? [] : [{ offset: 22, node: figure, words: '900 t' }]);
  expect(wordsToComment(editor.state, shown)?.words).toBe('weighed at 900 t by');
});

test('threads stand in the order of the text, those without words last; stepping passes over resolved ones', () => {
  const one = (id: string, more: Partial<ReportComment> = {}): ReportComment => ({
    ...{ id, parentId: null, author: '', body: id, quoted: id, resolvedAt: null, createdAt: id, changedAt: id },
    ...more,
  });
  const places = new Map([
    ['c1', { from: 50, to: 60 }],
    ['c2', { from: 10, to: 20 }],
    ['c4', { from: 30, to: 31 }],
  ]);
  const comments = [one('gone'), one('c1'), one('c2'), one('a', { parentId: 'c1' }), one('c4', { resolvedAt: 'then' })];
  const threads = arrangeComments(comments, places);
  expect(threads.map(({ comment: { id } }) => id)).toEqual(['c2', 'c4', 'c1', 'gone']);
  expect(threads[2]?.answers.map(({ id }) => id)).toEqual(['a']);
  expect(stepInComments(threads, { from: 10, to: 20 }, 1)?.comment.id).toBe('c1');
  expect(stepInComments(threads, { from: 50, to: 60 }, 1)?.comment.id).toBe('c2');
  expect(stepInComments(threads, { from: 50, to: 60 }, -1)?.comment.id).toBe('c2');
});
