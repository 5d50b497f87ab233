import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { nothingCitable } from '../insertChoices.ts';
import { reportExtensions } from '../reportExtensions.ts';
import { shownWordsOf, type ShownFacts } from '../shownWords.ts';
import { textCounter } from '../textCounter.ts';
import { replaceAll, replaceCurrent, setQuery, stepToHit } from './findSteps.ts';
import { findingIn, FindWords } from './findWords.ts';

const figure = { type: 'figure', attrs: { of: 'dataPoint', id: 'd1' } };
const citable = { ...nothingCitable, passages: [{ id: 'p1', exact: 'tons of explosives' }] };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the fields that finding reads
const facts = {
  live: new Map([['b1', [{ words: '74,000 tons', stale: false, missing: false, number: 1, footnote: '' }]]]),
  blocks: new Map(),
  citable,
} as unknown as ShownFacts;

let editor: Editor;
afterEach(() => editor.destroy());

function open(): void {
  editor = new Editor({
    extensions: [
      ...reportExtensions(() => crypto.randomUUID()),
      FindWords.configure({ shownWords: (block) => shownWordsOf(block, facts) }),
    ],
    content: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { blockId: 'b1' },
          content: [
            { type: 'text', text: 'Tons: ' },
            figure,
            { type: 'text', text: ' of tons', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'quotation', attrs: { blockId: 'b2', passageId: 'p1' } },
        {
          type: 'paragraph',
          attrs: { blockId: 'b3' },
          content: [
            { type: 'text', text: 'Note' },
            { type: 'remark', attrs: { text: 'tons, tons' } },
          ],
        },
      ],
    },
  });
}
const query = { words: 'tons', matchCase: false, wholeWord: false };
const shown = () => findingIn(editor.state).hits.map(({ replaces }) => (replaces === null ? 'shown' : 'own'));

test('words are found in the text, in live figures, in quoted passages and in footnotes, in reading order', () => {
  open();
  setQuery(editor, query);
  expect(shown()).toEqual(['own', 'shown', 'own', 'shown', 'own', 'own']);
  setQuery(editor, { ...query, matchCase: true });
  expect(shown()).toEqual(['shown', 'own', 'shown', 'own', 'own']);
});

test('all are replaced as one step of undo, with their bold kept, and what the case says stays', () => {
  open();
  const before = editor.getJSON();
  setQuery(editor, query);
  expect(replaceAll(editor, 'tonnes')).toEqual({ replaced: 4, left: 2 });
  const [first, quotation, last] = editor.getJSON().content ?? [];
  expect(first?.content).toMatchObject([
    { text: 'tonnes: ' },
    figure,
    { text: ' of tonnes', marks: [{ type: 'bold' }] },
  ]);
  expect(quotation?.attrs).toMatchObject({ passageId: 'p1' });
  expect(last?.content?.[1]).toMatchObject({ attrs: { text: 'tonnes, tonnes' } });
  editor.commands.undo();
  expect(editor.getJSON()).toEqual(before);
});

test('words that hold the words looked for are not replaced again and again', () => {
  open();
  setQuery(editor, query);
  replaceCurrent(editor, 'tons and tons');
  const { hits, current } = findingIn(editor.state);
  expect(hits[current]?.replaces).toBeNull();
  expect(replaceCurrent(editor, 'x')).toEqual({ replaced: 0, left: 1 });
  expect(editor.getText()).toContain('tons and tons: ');
});

test('stepping goes around both ends, and typing keeps the hit that one is at', () => {
  open();
  setQuery(editor, query);
  stepToHit(editor, -1);
  expect(findingIn(editor.state).current).toBe(5);
  stepToHit(editor, 1);
  stepToHit(editor, 1);
  stepToHit(editor, 1);
  editor.commands.insertContentAt(1, 'tons ');
  expect(findingIn(editor.state).current).toBe(3);
});

test('live figures and quotations count as their words, of the whole and of what is chosen; footnotes do not', () => {
  open();
  const { countAll, countRange } = textCounter();
  expect(countAll(editor.state.doc, facts)).toEqual({ words: 9, characters: 6 + 11 + 8 + 18 + 4 });
  expect(countRange(editor.state.doc, facts, 1, 8)).toEqual({ words: 3, characters: 17 });
  expect(countRange(editor.state.doc, facts, 0, editor.state.doc.content.size).words).toBe(9);
});
