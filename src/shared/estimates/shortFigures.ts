import { formatQuantity, noQuantity } from '../values/quantity.ts';
import { formatFigure, formatProse, stepOf, type ProseNumber } from './format.ts';
import type { InputSummary } from './estimate.ts';

export interface ShortFigures {
  readonly median: string;
  /** `40 to 60`, `1.23 to 1.85 million`; null for a single value. */
  readonly interval: string | null;
}

/**
 * A line's numbers for one row of a sheet: the median to three digits and the ends of its interval, rounded outwards, to two,
 * or to as many as tell them apart. A single value of up to six digits is written whole, others as in tables.
 */
export function shortFigures(
  { low, median, high }: Pick<InputSummary, 'low' | 'median' | 'high'>,
  locale = 'en',
): ShortFigures {
  if (low === high) {
    return { median: singleValue(median, locale), interval: null };
  }
  const width = high - low;
  const from = rounded(low, width, 2, Math.floor, locale);
  const to = rounded(high, width, 2, Math.ceil, locale);
  const start = from.scale === to.scale ? from.digits : writeNumber(from);
  return {
    median: writeNumber(rounded(median, width, 3, Math.round, locale)),
    interval: `${start} to ${writeNumber(to)}`,
  };
}

function singleValue(median: number, locale: string): string {
  const value = Number(median.toPrecision(10));
  if (Number(median.toPrecision(6)) !== value) return formatFigure(value, locale);
  return formatQuantity({ ...noQuantity, value }, locale).number;
}

/** Rounding outwards forgives a twentieth of a step: sampling noise does not turn 60.01 into 61. */
function rounded(
  value: number,
  width: number,
  fewest: number,
  round: (steps: number) => number,
  locale: string,
): ProseNumber {
  let digits = fewest;
  while (digits < 9 && stepOf(value, digits) > width / 4) digits += 1;
  const step = stepOf(value, digits);
  const tolerance = round === Math.floor ? 0.05 : round === Math.ceil ? -0.05 : 0;
  return formatProse(round(value / step + tolerance) * step, step, locale);
}

function writeNumber({ digits, scale }: ProseNumber): string {
  return scale === '' ? digits : `${digits} ${scale}`;
}
