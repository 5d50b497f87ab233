import { z } from 'zod';
import { withScale, withUnit, wordsOf, writeDigits, type Writing } from '../labels/writing.ts';

/** How a source bounds its number; `null` where it says the number plainly. */
export const qualifiers = ['exactly', 'about', 'more than', 'up to', 'nearly', 'at least', 'less than'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as a source states it: one value, or a range, or both; `unit` is the source's own word. */
export interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
}

export const quantitySchema = z
  .strictObject({
    value: z.number('A number is needed').nullable(),
    low: z.number('A number is needed').nullable(),
    high: z.number('A number is needed').nullable(),
    unit: z.string().trim().max(100, 'A unit has at most 100 characters').nullable(),
    qualifier: z.enum(qualifiers).nullable(),
  })
  .refine((quantity) => quantity.low === null || quantity.high === null || quantity.low <= quantity.high, {
    message: 'The lower bound is above the upper bound',
    path: ['low'],
  });

export const noQuantity: Quantity = { value: null, low: null, high: null, unit: null, qualifier: null };

/** What stands in each column of a table; empty strings where there is nothing to say. */
export interface QuantityWords {
  readonly qualifier: string;
  readonly number: string;
  readonly unit: string;
  /** The parts in one line, such as `more than 74,000 t`. */
  readonly text: string;
}

/**
 * Words for a quantity. No digit is lost: millions are written as a word only where three decimals hold the
 * value exactly (`1.6 million`), else in full (`1,234,567`).
 */
export function formatQuantity(quantity: Quantity, locale: Writing = 'en'): QuantityWords {
  const { qualifier, number } = numberWords(quantity, locale);
  const unit = number === '' ? '' : (quantity.unit?.trim() ?? '');
  const text = [qualifier, withUnit(number, unit, locale)].filter((part) => part !== '').join(' ');
  return { qualifier, number, unit, text };
}

function numberWords(quantity: Quantity, locale: Writing): { qualifier: string; number: string } {
  const { value, low, high } = quantity;
  const words = wordsOf(locale).qualifiers;
  const qualifier = quantity.qualifier === null ? '' : words[quantity.qualifier];
  if (value !== null) return { qualifier, number: formatExactly(value, locale) };
  if (low !== null && high !== null) return { qualifier, number: formatRange(low, high, locale) };
  if (low !== null) return { qualifier: qualifier || words['at least'], number: formatExactly(low, locale) };
  if (high !== null) return { qualifier: qualifier || words['up to'], number: formatExactly(high, locale) };
  return { qualifier: '', number: '' };
}

function formatRange(low: number, high: number, locale: Writing): string {
  const [from, to] = [splitScale(low, locale), splitScale(high, locale)];
  const sameScale = from.factor === to.factor;
  const start = sameScale ? writeDigits(from.value, locale, allDigits) : formatExactly(low, locale);
  return wordsOf(locale).numbers.range(start, formatExactly(high, locale));
}

const allDigits = { maximumFractionDigits: 20 };

function formatExactly(value: number, locale: Writing): string {
  const { value: scaled, word } = splitScale(value, locale);
  return withScale(writeDigits(scaled, locale, allDigits), word, locale);
}

function splitScale(value: number, locale: Writing): { value: number; word: string; factor: number } {
  const plain = { value, word: '', factor: 1 };
  for (const { factor, word } of wordsOf(locale).numbers.scales) {
    const scaled = value / factor;
    if (Math.abs(scaled) < 1) continue;
    const rounded = Number(scaled.toFixed(3));
    return rounded === scaled ? { value: rounded, word: word(rounded), factor } : plain;
  }
  return plain;
}
