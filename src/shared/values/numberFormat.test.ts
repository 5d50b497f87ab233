import { expect, test } from 'vitest';
import { numberFormats, readNumber, readNumberList, writeNumber, writeNumberList } from './numberFormat.ts';

const [point, comma, space, apostrophe] = numberFormats;
if (point === undefined || comma === undefined || space === undefined || apostrophe === undefined) {
  throw new Error('There are four formats');
}
const read = (text: string) => [point, comma, space, apostrophe].map((format) => readNumber(text, format).value);

test('every format reads what it writes', () => {
  for (const format of numberFormats) {
    for (const value of [0, 1_234.5, -74_000, 0.001, 1_600_000, 43.56, 1e15, -2.5e21]) {
      expect(readNumber(writeNumber(value, format), format).value).toBe(value);
    }
    expect(readNumber(format.sample, format).value).toBe(1_234.5);
  }
});

// Bug: a sheet at a desk that writes 1.234 for one and a quarter read a thousand, or the other way round.
test('a sign that separates thousands elsewhere is read as the format has it, or refused', () => {
  expect(read('1.234')).toEqual([1.234, 1_234, NaN, 1.234]);
  expect(read('1,234')).toEqual([1_234, 1.234, 1.234, NaN]);
  expect(read('1.234,5')).toEqual([NaN, 1_234.5, NaN, NaN]);
  expect(read('1,234.5')).toEqual([1_234.5, NaN, NaN, NaN]);
  expect(read('1.5')).toEqual([1.5, NaN, NaN, 1.5]);
  expect(read('7,40')).toEqual([NaN, 7.4, 7.4, NaN]);
  expect(read('1 234,5')).toEqual([NaN, 1_234.5, 1_234.5, NaN]);
});

test('what can be read in two ways says how, and what is refused says how to write it', () => {
  expect(readNumber('1.234', point).note).toBe('read as 1.234, not as 1,234');
  expect(readNumber('1,234', comma).note).toBe('read as 1,234, not as 1.234');
  expect(readNumber('1,234', point).note).toBeNull();
  expect(readNumber('0.234', point).note).toBeNull();
  expect(readNumber('1.2345', point).note).toBeNull();
  expect(readNumber('1,234', apostrophe).note).toBe(
    `“1,234” is not written as 1'234.5 is: write 1.234 or ${writeNumber(1_234, apostrophe)}`,
  );
  expect(readNumber('7,40', point).note).toBe('“7,40” is not written as 1,234.5 is: write 7.4 or 740');
});

test('spaces, apostrophes, minus signs, exponents and words of scale are read everywhere', () => {
  expect(read('1 600 000')).toEqual(Array(4).fill(1_600_000));
  expect(read('1\u202f600\u00a0000')).toEqual(Array(4).fill(1_600_000));
  expect(read("1'600'000")).toEqual(Array(4).fill(1_600_000));
  expect(read('\u22123')).toEqual(Array(4).fill(-3));
  expect(read('16e5')).toEqual(Array(4).fill(1_600_000));
  expect(read('2 million')).toEqual(Array(4).fill(2_000_000));
  expect(readNumber('1,6 million', comma).value).toBe(1_600_000);
});

test('what is no number is none', () => {
  for (const text of ['', 'many', '1,2,3', '0x10', '1.2.3', '--3', 'e5', '.', '1e', 'million']) {
    expect(read(text).every(Number.isNaN)).toBe(true);
  }
});

// Bug: with decimal commas every number of a list fell into two.
test('lists keep their numbers whole where the comma is a decimal sign', () => {
  expect(readNumberList('43,56: 3; 21,76: 1', comma)).toBe('43.56: 3, 21.76: 1');
  expect(readNumberList('40\n43,5\n1.047', comma)).toBe('40, 43.5, 1047');
  expect(readNumberList('40, 43.5; 47', point)).toBe('40, 43.5, 47');
  expect(writeNumberList('43.56: 3, 21.76: 1', comma)).toBe('43,56: 3; 21,76: 1');
  expect(readNumberList('40, many', point)).toBe('40, many');
});
