import type { Quantity } from '../values/quantity.ts';

/** What a stated number leaves possible. Null is open; `above` and `below` say that the end itself is left out. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly above: boolean;
  readonly below: boolean;
}

/** A plain number is taken to be rounded by a twentieth at most, one that is "about" so much by a tenth. */
const plainShare = 0.05;
const looseShare = 0.1;

/**
 * Reads rounding and qualifiers as bounds, in the quantity's own unit: `more than 74,000` is everything above it; a plain 74,000 is
 * 73,500 to 74,500; `about 1.6 million` 1.55 to 1.65 million; `nearly 16,000` 15,000 up to 16,000. Whole numbers under 100 are taken
 * at their word. Null where there is no number.
 */
export function readBounds({ value, low, high, qualifier }: Quantity): Bounds | null {
  if (low !== null || high !== null) return { low, high, above: false, below: false };
  if (value === null) return null;
  const step = stepOf(value);
  switch (qualifier) {
    case 'exactly':
      return between(value, value);
    case 'more than':
      return { low: value, high: null, above: true, below: false };
    case 'at least':
      return { low: value, high: null, above: false, below: false };
    case 'less than':
      return { low: null, high: value, above: false, below: true };
    case 'up to':
      return { low: null, high: value, above: false, below: false };
    case 'nearly':
      return { ...between(value - Math.min(step, Math.abs(value) * looseShare), value), below: true };
    case 'about':
      return around(value, Math.min(step / 2, Math.abs(value) * looseShare));
    case null:
      if (Number.isInteger(value) && Math.abs(value) < 100) return between(value, value);
      return around(value, Math.min(step / 2, Math.abs(value) * plainShare));
    default:
      return qualifier satisfies never;
  }
}

function between(low: number, high: number): Bounds {
  return { low, high, above: false, below: false };
}

function around(value: number, half: number): Bounds {
  return between(value - half, value + half);
}

/** The place of the last digit that is not nought: 1,000 for 74,000 and 0.1 for 2.5. */
function stepOf(value: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** The same bounds in another unit; `factor` is above 0. */
export function scaleBounds(bounds: Bounds, factor: number): Bounds {
  const scaled = (end: number | null) => (end === null ? null : Number((end * factor).toPrecision(12)));
  return { ...bounds, low: scaled(bounds.low), high: scaled(bounds.high) };
}

/** Whether some value satisfies both. */
export function overlap(one: Bounds, other: Bounds): boolean {
  return startsBefore(one, other) && startsBefore(other, one);
}

/** Whether `one` has not begun only after `other` is over. */
function startsBefore(one: Bounds, other: Bounds): boolean {
  if (one.low === null || other.high === null) return true;
  return one.low < other.high || (one.low === other.high && !one.above && !other.below);
}
