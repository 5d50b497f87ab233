import { expect, test } from 'vitest';
import { addCounts, countText } from './countText.ts';

test('a number with its signs, and a word with its apostrophe or hyphen, count as one', () => {
  expect(countText('About 74,000.5 tons of Russia’s far-east ports.').words).toBe(7);
});

test('accents, other scripts and dashes between words do not part or join words', () => {
  expect(countText('Café – naïve; м’яч і порт').words).toBe(5);
  expect(countText('... — !').words).toBe(0);
});

test('letters of a script without spaces count one by one', () => {
  expect(countText('報告は 3 頁').words).toBe(5);
});

test('a letter beyond the basic plane is one character', () => {
  expect(countText('a 😀 b').characters).toBe(5);
  expect(addCounts(countText('one two'), countText('three'))).toEqual({ words: 3, characters: 12 });
});
