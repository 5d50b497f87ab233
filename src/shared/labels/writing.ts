import { digitsFormat } from '../values/digitsFormat.ts';
import { english, type Labels } from './en.ts';

/** How numbers and their words are written: in a language of the catalogue, or by a locale's digits with English words. */
export type Writing = string | Labels;

/** The words of a way of writing. */
export function wordsOf(writing: Writing): Labels {
  return typeof writing === 'string' ? english : writing;
}

/**
 * A number's digits. In a language of the catalogue its own signs part them, whatever the machine knows of the language, so that
 * pages are the same everywhere.
 */
export function writeDigits(value: number, writing: Writing, options: Intl.NumberFormatOptions = {}): string {
  if (typeof writing === 'string') return digitsFormat(writing, options).format(value);
  const { decimal, group, groupedFrom } = writing.numbers;
  const useGrouping = options.useGrouping !== false && Math.abs(value) >= groupedFrom;
  const digits = digitsFormat('en', { ...options, useGrouping }).format(value);
  return digits.replaceAll(/[.,]/gu, (sign) => (sign === '.' ? decimal : group));
}

/** A whole number with its thousands parted. */
export function writeCount(count: number, writing: Writing): string {
  return writeDigits(count, writing, { maximumFractionDigits: 0 });
}

/** `1.6 million` where there is a word of scale, else the digits alone. */
export function withScale(digits: string, scale: string, writing: Writing): string {
  return scale === '' ? digits : `${digits}${wordsOf(writing).numbers.gap}${scale}`;
}

/** A number with its unit, where it has one. */
export function withUnit(number: string, unit: string, writing: Writing = 'en'): string {
  return unit === '' || number === '' ? number : wordsOf(writing).numbers.withUnit(number, unit);
}
