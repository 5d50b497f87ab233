import { expect, it } from 'vitest';
import { parseNumber } from './typedNumber.ts';

// Bug: what people type for a large number is refused, or is another number by a rounding.
it('takes what people type and refuses the rest', () => {
  expect(parseNumber('74,000')).toBe(74_000);
  expect(parseNumber('1.6 million')).toBe(1_600_000);
  expect(parseNumber(' ')).toBeNull();
  expect(parseNumber('many')).toBeNaN();
  expect(parseNumber('million')).toBeNaN();
});
