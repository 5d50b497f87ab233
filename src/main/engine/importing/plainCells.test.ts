import { expect, it } from 'vitest';
import { markupBlocks } from './markupBlocks.ts';
import { plainCells } from './plainCells.ts';

const texts = (markup: string): readonly string[] =>
  markupBlocks(plainCells(markup)).map(({ kind, text }) => `${kind} ${text}`);

// Bug: each cell of a table becomes a paragraph of its own, and a row can not be cited.
it('makes each row of a data table one block', () => {
  expect(
    texts('<p>Before</p><table><tr><td><p>Year</p></td><td><p>Sacks</p><p>of salt</p></td></tr></table><p>After</p>'),
  ).toEqual(['paragraph Before', 'table Year | Sacks of salt', 'paragraph After']);
});

// Bug: a letter that is laid out by a table becomes one line of a thousand words.
it('leaves a table that lays out a page as it is', () => {
  const cell = '<h1>Letter</h1><p>One.</p><p>Two.</p>';
  const inner = '<table><tr><td><p>1</p></td><td><p>2</p></td></tr></table>';
  expect(texts(`<table><tr><td>${cell}</td><td>${inner}</td></tr></table>`)).toEqual([
    'heading Letter',
    'paragraph One.',
    'paragraph Two.',
    'paragraph 1',
    'paragraph 2',
  ]);
});

it('loses nothing of a table that never closes', () => {
  expect(plainCells('<table><tr><td><p>1</p>')).toBe('<table><tr><td><p>1</p>');
});
