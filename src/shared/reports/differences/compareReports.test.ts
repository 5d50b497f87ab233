import { expect, test } from 'vitest';
import { diffParagraphs, diffWords } from './diffParagraphs.ts';

const kinds = (before: string[], after: string[]) => diffParagraphs(before, after).map(({ kind }) => kind);

test('a reworded paragraph is one change with its words marked, not one gone and one new', () => {
  expect(
    diffParagraphs(['Grain was weighed twice.', 'The same.'], ['Grain was weighed three times.', 'The same.']),
  ).toEqual([
    {
      kind: 'reworded',
      pieces: [
        { text: 'Grain was weighed ', change: 'same' },
        { text: 'twice', change: 'removed' },
        { text: 'three times', change: 'added' },
        { text: '.', change: 'same' },
      ],
    },
    { kind: 'same', count: 1 },
  ]);
});

test('paragraphs that say something else are removed and added, and what stands between is counted', () => {
  expect(kinds(['a b c', 'same', 'd e f'], ['x y z', 'same', 'd e f', 'new one'])).toEqual([
    'removed',
    'added',
    'same',
    'added',
  ]);
  expect(kinds([], [])).toEqual([]);
  expect(kinds(['only before'], [])).toEqual(['removed']);
});

test('a number with its signs is replaced whole', () => {
  expect(diffWords('about 74,000 t', 'about 74,500 t').map(({ text }) => text)).toEqual([
    'about ',
    '74,000 ',
    '74,500 ',
    't',
  ]);
});

test('every word of both texts is in the pieces, whatever the script', () => {
  const [before, after] = ['Порт і вага: 報告 — café.', 'Порти та вага: 報告書 — cafés!'];
  const pieces = diffWords(before, after);
  const side = (without: string) =>
    pieces
      .filter(({ change }) => change !== without)
      .map(({ text }) => text)
      .join('');
  expect(side('added')).toBe(before);
  expect(side('removed')).toBe(after);
});

test('two long texts with nothing in common are compared in a moment', () => {
  const long = (sign: string) => Array.from({ length: 4_000 }, (_, at) => `${sign}${at} ${sign}${at + 1}`);
  const began = performance.now();
  expect(kinds(long('a'), long('b'))).toHaveLength(8_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});
