import { expect, it } from 'vitest';
import { diffWords } from './diffWords.ts';

// Bug: a changed number hides in a sentence that looks the same on both sides.
it('tells what only one side has, and puts both sides together again', () => {
  const { before, after } = diffWords('The keepers counted 41 barges.', 'The keepers counted 47 barges in May.');
  expect(before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['41']);
  expect(after.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual(['47', 'in May']);
  expect(after.map(({ text }) => text).join('')).toBe('The keepers counted 47 barges in May.');
});

// Bug: a passage of a whole book freezes the window in the comparison.
it('shows very long wordings as they are', () => {
  const long = 'word '.repeat(10_000);
  expect(diffWords(long, `${long}more`).after).toEqual([{ text: `${long}more`, changed: false }]);
});
