import type { FoundDate } from '../dates/findDates.ts';
import type { FoundQuantity } from '../quantities/findQuantities.ts';

/**
 * Whether a quantity is too small a thing to underline: a number in words below 13 that has no unit or only counts something (`two`,
 * `one of the two sides`, `three ports`), and a number in digits below 100 without a unit or a qualifier (`scored 5`).
 */
export function isTrivial(quantity: FoundQuantity, written: string): boolean {
  const { value, low, high, unit, unitWritten, counted, qualifier, change } = quantity;
  if (change === 'up' || change === 'down') return false;
  const largest = Math.max(...[value, low, high].map((number) => Math.abs(number ?? 0)));
  const onlyCounts = unit === null || (unitWritten !== null && counted !== null && counted.endsWith(unitWritten));
  if (!/\d/.test(written)) return onlyCounts && largest < 13;
  return unit === null && qualifier === null && largest < 100;
}

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether a date is no claim of its own: unresolved, or as common in news as `on Thursday`, `today` and `last week`. It still dates others. */
export function isCommonDate(date: FoundDate, written: string): boolean {
  return date.edtf === null || (date.relative && !/\d/.test(written) && !months.test(written));
}

/** Whether a length of time says little: `for a day`, `an hour`. */
export function isCommonDuration(written: string): boolean {
  return !/\d/.test(written) && /\b(?:an?|one|half)\b/i.test(written);
}

/** Whether a block is hardly more than a date, as the line of an article's publication is. */
export function isDateline(text: string, dates: readonly FoundDate[]): boolean {
  const dated = dates.reduce((sum, { start, end }) => sum + end - start, 0);
  return dated > 0 && text.length < 120 && dated > (text.length - dated) * 0.4 && !/[.!?]["”’]?$/.test(text.trim());
}
