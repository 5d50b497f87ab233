import { wordsOf, type Writing } from '../labels/writing.ts';
import { formatQuantity, noQuantity } from '../values/quantity.ts';

/** A number as a label of a chart or a sentence about it: three significant digits, `1.51 million`, `74,000`. */
export function shortNumber(value: number, digits = 3, locale: Writing = 'en'): string {
  return formatQuantity({ ...noQuantity, value: Number(value.toPrecision(digits)) }, locale).number;
}

/** `1.2 to 1.9 million`; one number where both ends read alike. */
export function shortRange(low: number, high: number, digits = 3, locale: Writing = 'en'): string {
  const [from, to] = [shortNumber(low, digits, locale), shortNumber(high, digits, locale)];
  if (from === to) return to;
  const [scale] = /\s[\p{L}.]+$/u.exec(to) ?? [''];
  const start = scale !== '' && from.endsWith(scale) ? from.slice(0, -scale.length) : from;
  return wordsOf(locale).numbers.range(start, to);
}

export { withUnit } from '../labels/writing.ts';
