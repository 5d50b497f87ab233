import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import type { Citable } from './insertChoices.ts';
import { insertThing, nearestGap, placeOfCursor } from './insertThing.ts';
import { reportExtensions } from './reportExtensions.ts';

const point = { id: 'd1', what: 'Explosives moved', quantity: { value: 74_000, unit: 't' } };
const citable = {
  dataPoints: [point],
  estimates: [{ id: 'e1', definition: { name: 'Shells' }, lastRun: null }],
  passages: [{ id: 'p1', exact: 'seventy-four thousand tons', sourceId: 's1', paragraph: 3 }],
  sources: [
    { id: 's1', kind: 'article', title: 'A page' },
    { id: 's2', kind: 'dataset', title: 'Shipments' },
  ],
  notes: [{ id: 'n1', body: 'Ask the **desk**.' }],
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the fields that inserting reads
} as unknown as Citable;

let editor: Editor;
afterEach(() => editor.destroy());

function open(html: string): void {
  let id = 0;
  editor = new Editor({ extensions: reportExtensions(() => `b${(id += 1)}`), content: html });
}
const types = () => (editor.getJSON().content ?? []).map(({ type }) => type);

test('a data point dropped into a line is a live figure, parted from the words around it, and undo takes it back', () => {
  open('<p>The total is</p><p>after</p>');
  insertThing(editor, { kind: 'dataPoint', id: 'd1' }, { kind: 'line', position: 13 }, citable);
  expect(editor.getJSON().content?.[0]?.content).toMatchObject([{ text: 'The total is ' }, { type: 'figure' }]);
  editor.commands.undo();
  expect(editor.getText()).toContain('The total is\n');
});

test('each kind between two blocks is the block of its kind', () => {
  open('<p>one</p><p>two</p>');
  for (const [kind, id] of [
    ['passage', 'p1'],
    ['estimate', 'e1'],
    ['source', 's2'],
    ['note', 'n1'],
    ['dataPoint', 'd1'],
  ] as const)
    insertThing(editor, { kind, id }, { kind: 'block', position: 5 }, citable);
  expect(types()).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'datasetTable',
    'estimateChart',
    'quotation',
    'paragraph',
  ]);
  expect(editor.getText()).toContain('Ask the desk.');
});

test('a dataset dropped into a line stands behind its paragraph, and does not part the words', () => {
  open('<p>one two</p><p>three</p>');
  insertThing(editor, { kind: 'source', id: 's2' }, { kind: 'line', position: 4 }, citable);
  expect(types()).toEqual(['paragraph', 'datasetTable', 'paragraph']);
  expect(editor.getText()).toContain('one two');
});

test('an article, and what is gone, is refused in words and changes nothing', () => {
  open('<p>one</p>');
  const before = editor.getJSON();
  const place = { kind: 'line', position: 2 } as const;
  expect(insertThing(editor, { kind: 'source', id: 's1' }, place, citable)).toMatchObject({ done: false });
  expect(insertThing(editor, { kind: 'passage', id: 'gone' }, place, citable)).toMatchObject({ done: false });
  expect(editor.getJSON()).toEqual(before);
});

test('at the cursor of an empty paragraph a passage is a quotation in its place, elsewhere a footnote', () => {
  open('<p></p>');
  const thing = { kind: 'passage', id: 'p1' } as const;
  insertThing(editor, thing, placeOfCursor(editor.state, thing), citable);
  expect(types()).toEqual(['quotation']);
  open('<p>words</p>');
  editor.commands.setTextSelection(6);
  insertThing(editor, thing, placeOfCursor(editor.state, thing), citable);
  expect(editor.getJSON().content?.[0]?.content?.map(({ type }) => type)).toEqual(['text', 'citation']);
});

test('what is dropped within a word lands at its nearer end', () => {
  expect(nearestGap('Every quantity below', 16)).toBe(15);
  expect(nearestGap('Every quantity below', 18)).toBe(20);
  expect(nearestGap('Every quantity below', 20)).toBe(20);
  expect(nearestGap('Кожна величина', 2)).toBe(0);
});
