import { expect, test } from 'vitest';
import type { InlineRun } from './inlineRuns.ts';
import { withoutComments, wordsKey } from './withoutComments.ts';

const commented: InlineRun[] = [
  { kind: 'text', text: 'Grain was ' },
  { kind: 'text', text: 'weighed', comments: ['c1'] },
  { kind: 'text', text: ' twice', comments: ['c1', 'c2'], marks: ['bold'] },
  { kind: 'text', text: ', once', marks: ['bold'] },
  { kind: 'figure', of: 'dataPoint', id: 'd1', comments: ['c3'] },
];
const plain: InlineRun[] = [
  { kind: 'text', text: 'Grain was weighed' },
  { kind: 'text', text: ' twice, once', marks: ['bold'] },
  { kind: 'figure', of: 'dataPoint', id: 'd1' },
];

test('words that a comment parted are one run again, or a page would show by its spacing where one stood', () => {
  expect(withoutComments(commented)).toEqual(plain);
});

test('two texts between which only comments differ have one key, however deep the runs lie', () => {
  const list = (inline: readonly InlineRun[]) => ({ kind: 'list', items: [{ depth: 0, ordered: false, inline }] });
  expect(wordsKey(list(commented))).toBe(wordsKey(list(plain)));
  expect(wordsKey(list(commented))).not.toBe(wordsKey(list(plain.slice(1))));
});
