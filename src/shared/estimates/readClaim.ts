import { changeUnit } from '../points/changeUnit.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, type Quantity } from '../values/quantity.ts';
import { roundingInterval, type Interval } from './roundingInterval.ts';

/** What a published figure says: a number, one that is not reached or passed, or a range. */
export type ClaimKind = 'number' | 'more' | 'less' | 'range';

/** A published figure as it can stand beside an estimate, in the estimate's unit. */
export interface ClaimRead {
  readonly kind: ClaimKind;
  /** The stated number; of a range its middle. */
  readonly value: number;
  /** What it can have been before rounding; a range is what it is. */
  readonly within: Interval;
  /** The numbers that samples are counted above of: the stated one, or the range's ends. */
  readonly limits: readonly number[];
  /** As published, with its own unit: `about 1.6 million shells`. */
  readonly words: string;
}

/** Reads a published figure for an estimate in `unit`; `locale` is that of its words. @throws PlumbError `unit-mismatch`; `invalid-input` without a number */
export function readClaim(quantity: Quantity, unit: string, locale = 'en'): ClaimRead {
  const { value, low, high, qualifier } = changeUnit(quantity, unit, 'convert');
  // What is rounded is the number as it was published: 0.074 Mt has other last digits than 74,000 t.
  const published = roundingInterval(quantity);
  const within = published === null ? null : convertInterval(published, quantity, unit);
  const words = formatQuantity(quantity, locale).text;
  if (within === null) throw new PlumbError('invalid-input', 'The claim holds no number.');
  if (value === null && low !== null && high !== null) {
    return { kind: 'range', value: (low + high) / 2, within, limits: [low, high], words };
  }
  const stated = value ?? low ?? high ?? Number.NaN;
  const bound = value !== null ? null : low !== null ? 'more' : 'less';
  const kind = bound ?? kindOf(qualifier);
  return { kind, value: stated, within, limits: [stated], words };
}

function convertInterval({ low, high }: Interval, { unit: from }: Quantity, unit: string): Interval {
  const ends = changeUnit({ value: null, low, high, unit: from, qualifier: null }, unit, 'convert');
  return { low: ends.low ?? low, high: ends.high ?? high };
}

function kindOf(qualifier: Quantity['qualifier']): ClaimKind {
  if (qualifier === 'more than' || qualifier === 'at least') return 'more';
  return qualifier === 'up to' || qualifier === 'less than' ? 'less' : 'number';
}
