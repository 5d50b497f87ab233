import { expect, test } from 'vitest';
import { noQuantity, type Quantity } from '../values/quantity.ts';
import { proposeReading, roundingWords } from './proposeReading.ts';

const stated = (said: Partial<Quantity>): Quantity => ({ ...noQuantity, ...said });

// Bug: "more than" is dropped on the way into a sheet, or a plain number is widened without being asked.
test.each([
  ['more than 74,000', stated({ value: 74_000, qualifier: 'more than' }), 'rounding', '74,000 to 75,000'],
  ['about 1.6 million', stated({ value: 1.6e6, qualifier: 'about' }), 'rounding', '1.55 to 1.65 million'],
  ['up to 4.8 million', stated({ value: 4.8e6, qualifier: 'up to' }), 'rounding', '4.7 to 4.8 million'],
  ['4 to 6 million', stated({ low: 4e6, high: 6e6 }), 'stated', '4 to 6 million'],
  ['74,000', stated({ value: 74_000 }), 'stated', '73,500 to 74,500'],
  ['exactly 64', stated({ value: 64, qualifier: 'exactly' }), 'stated', ''],
  ['a lone lower bound', stated({ low: 10_000 }), 'rounding', '10,000 to 20,000'],
])('%s is read as %j', (_, quantity, kind, words) => {
  expect(proposeReading(quantity).kind).toBe(kind);
  expect(roundingWords(quantity)).toBe(words);
});
