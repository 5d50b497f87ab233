import { withUnit, wordsOf, type Writing } from '../labels/writing.ts';
import type { IntervalReference, IntervalRow } from './intervalsLayout.ts';
import { shortNumber, shortRange } from './shortNumber.ts';

/** What the chart shows, for who does not see it: every row with its interval and its middle, then the reference. */
export function intervalsWords(
  rows: readonly IntervalRow[],
  unit: string,
  reference: IntervalReference | null = null,
  locale: Writing = 'en',
): string {
  const { charts, introduced } = wordsOf(locale);
  const said = rows.map((row) => `${introduced(row.name, rowWords(row, unit, locale))}.`);
  const range = ({ low, high }: IntervalReference) => withUnit(shortRange(low, high, 3, locale), unit, locale);
  const beside = reference === null ? [] : [charts.beside(reference.name, range(reference))];
  return [charts.intervals, ...said, ...beside].join(' ');
}

function rowWords({ low, high, middle }: IntervalRow, unit: string, locale: Writing): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return wordsOf(locale).charts.noValue;
  const range = withUnit(shortRange(low, high, 3, locale), unit, locale);
  return middle === null || low === high
    ? range
    : wordsOf(locale).charts.withMiddle(range, shortNumber(middle, 3, locale));
}
