import { assertNever } from '../values/assertNever.ts';
import type { Quantity } from '../values/quantity.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What a stated number can have been before it was rounded. The step is that of its last digit that is not 0: 1.6 million
 * plainly or "about" is 1.55 to 1.65 million; 74,000 as "more than" or "at least" 74,000 to 75,000; as "up to", "less than"
 * or "nearly" 73,000 to 74,000; "exactly", and a range, are what they are. Null where there is no number.
 */
export function roundingInterval({ value, low, high, qualifier }: Quantity): Interval | null {
  if (value === null && low !== null && high !== null) return { low, high };
  const stated = value ?? low ?? high;
  if (stated === null) return null;
  const step = roundingStep(stated);
  const bound = low === null ? 'up to' : 'at least';
  const read = qualifier ?? (value === null ? bound : 'about');
  switch (read) {
    case 'exactly':
      return { low: stated, high: stated };
    case 'more than':
    case 'at least':
      return { low: stated, high: stated + step };
    case 'up to':
    case 'less than':
    case 'nearly':
      return { low: stated - step, high: stated };
    case 'about':
      return { low: stated - step / 2, high: stated + step / 2 };
    default:
      return assertNever(read);
  }
}

/** The value of one in the last digit that is not 0: 1,000 for 74,000; 0.01 for 46.25; 1 for 0. */
function roundingStep(value: number): number {
  if (value === 0) return 1;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return Number(`1e${Number(exponent) - (digits.length > 1 ? digits.length - 2 : 0)}`);
}
