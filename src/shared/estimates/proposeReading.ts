import { formatQuantity, noQuantity, type Quantity } from '../values/quantity.ts';
import type { Reading } from './estimate.ts';
import { roundingInterval } from './roundingInterval.ts';

/**
 * How a data point that is newly bound is drawn, for the user to see and change: a number with a qualifier and a lone bound
 * within what they allow ("more than 74,000" from 74,000 to 75,000), a range over its length, a plain number as it stands.
 */
export function proposeReading({ value, low, high, qualifier }: Quantity): Reading {
  const range = value === null && low !== null && high !== null;
  const plain = value !== null && (qualifier === null || qualifier === 'exactly');
  return range || plain ? { kind: 'stated' } : { kind: 'rounding' };
}

/** `74,000 to 75,000`: what a number's qualifier and rounding allow; empty where that is the number itself or there is none. */
export function roundingWords(quantity: Quantity, locale = 'en'): string {
  const within = roundingInterval(quantity);
  if (within === null || within.low === within.high) return '';
  return formatQuantity({ ...noQuantity, ...within }, locale).number;
}
