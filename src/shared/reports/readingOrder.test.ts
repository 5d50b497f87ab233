import { expect, test } from 'vitest';
import { inReadingOrder } from './readingOrder.ts';

const piece = (str: string, dir: string, x: number, hasEOL = false) => ({ str, dir, x, hasEOL });

// Bug: words from right to left are compared in the order in which they are drawn, and every such file is called altered.
test('words of a stretch from right to left come in the order of reading, numbers and signs in their places', () => {
  const drawn = [
    piece('לפי', 'rtl', 430),
    piece(',', 'ltr', 420),
    piece('מ־', 'rtl', 300),
    piece(' ', 'ltr', 310),
    piece('יותר', 'rtl', 320),
    piece(' ', 'ltr', 340),
    piece('האוניות', 'rtl', 350),
    piece('74,000', 'ltr', 260),
    piece('טון', 'rtl', 240, true),
    piece('Port', 'ltr', 100),
  ];
  expect(inReadingOrder(drawn)).toBe('לפי,האוניות יותר מ־74,000טון\nPort');
});

test('two names beside each other in a line from left to right keep their order', () => {
  const drawn = [
    piece('of ', 'ltr', 100),
    piece('علي', 'rtl', 180),
    piece('محمد', 'rtl', 200),
    piece('שלום', 'rtl', 150),
  ];
  expect(inReadingOrder(drawn)).toBe('of محمدعليשלום');
});
