import { describe, expect, test } from 'vitest';
import { formatQuantity, noQuantity, quantitySchema } from './quantity.ts';

describe('formatQuantity', () => {
  test('keeps the qualifier, groups thousands and leaves the unit as written', () => {
    const words = formatQuantity({ ...noQuantity, value: 74_000, unit: 't', qualifier: 'more than' });
    expect(words).toEqual({ qualifier: 'more than', number: '74,000', unit: 't', text: 'more than 74,000 t' });
  });

  test('writes millions as a word', () => {
    const words = formatQuantity({ ...noQuantity, value: 1_600_000, unit: 'shells', qualifier: 'about' });
    expect(words.text).toBe('about 1.6 million shells');
  });

  // Bug: 4.11 times a million is not 4,110,000 in binary, and the word is dropped.
  test('writes a word where it holds the number, whatever binary makes of the product', () => {
    const words = (value: number) => formatQuantity({ ...noQuantity, value }).number;
    expect([4_110_000, 1_001_000, 2_675_000_000].map(words)).toEqual([
      '4.11 million',
      '1.001 million',
      '2.675 billion',
    ]);
  });

  test('never drops a digit to reach a word', () => {
    expect(formatQuantity({ ...noQuantity, value: 1_234_567 }).number).toBe('1,234,567');
    expect(formatQuantity({ ...noQuantity, value: 43.56, unit: 'kg' }).text).toBe('43.56 kg');
    expect(formatQuantity({ ...noQuantity, value: 999_999 }).number).toBe('999,999');
  });

  test('writes ranges once per scale', () => {
    expect(formatQuantity({ ...noQuantity, low: 4e6, high: 6e6, unit: 'shells' }).text).toBe('4 to 6 million shells');
    expect(formatQuantity({ ...noQuantity, low: 900_000, high: 1.2e6 }).number).toBe('900,000 to 1.2 million');
  });

  test('words one-sided bounds and says nothing for an empty quantity', () => {
    expect(formatQuantity({ ...noQuantity, low: 10_000 }).text).toBe('at least 10,000');
    expect(formatQuantity({ ...noQuantity, unit: 't' }).text).toBe('');
  });

  test('follows the locale', () => {
    expect(formatQuantity({ ...noQuantity, value: 74_000.5 }, 'de').number).toBe('74.000,5');
  });
});

test('a quantity with its bounds the wrong way round is refused', () => {
  expect(quantitySchema.safeParse({ ...noQuantity, low: 6, high: 4 }).success).toBe(false);
});
