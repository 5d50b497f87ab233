import { z } from 'zod';

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
export function formatQuantity(quantity: Quantity, locale = 'en'): QuantityWords {
  const { qualifier, number } = numberWords(quantity, locale);
  const unit = number === '' ? '' : (quantity.unit?.trim() ?? '');
  return { qualifier, number, unit, text: [qualifier, number, unit].filter((part) => part !== '').join(' ') };
}

function numberWords(quantity: Quantity, locale: string): { qualifier: string; number: string } {
  const { value, low, high } = quantity;
  const qualifier = quantity.qualifier ?? '';
  if (value !== null) return { qualifier, number: formatExactly(value, locale) };
  if (low !== null && high !== null) return { qualifier, number: formatRange(low, high, locale) };
  if (low !== null) return { qualifier: quantity.qualifier ?? 'at least', number: formatExactly(low, locale) };
  if (high !== null) return { qualifier: quantity.qualifier ?? 'up to', number: formatExactly(high, locale) };
  return { qualifier: '', number: '' };
}

function formatRange(low: number, high: number, locale: string): string {
  const [from, to] = [splitScale(low), splitScale(high)];
  const start = from.word === to.word ? formatDigits(from.value, locale) : formatExactly(low, locale);
  return `${start} to ${formatExactly(high, locale)}`;
}

function formatExactly(value: number, locale: string): string {
  const { value: digits, word } = splitScale(value);
  return word === '' ? formatDigits(digits, locale) : `${formatDigits(digits, locale)} ${word}`;
}

const scales = [
  { factor: 1e12, word: 'trillion' },
  { factor: 1e9, word: 'billion' },
  { factor: 1e6, word: 'million' },
] as const;

function splitScale(value: number): { value: number; word: string } {
  for (const { factor, word } of scales) {
    const scaled = value / factor;
    if (Math.abs(scaled) < 1) continue;
    return Number(scaled.toFixed(3)) === scaled ? { value: Number(scaled.toFixed(3)), word } : { value, word: '' };
  }
  return { value, word: '' };
}

function formatDigits(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}
