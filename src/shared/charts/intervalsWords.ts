import type { IntervalReference, IntervalRow } from './intervalsLayout.ts';
import { shortNumber, shortRange, withUnit } from './shortNumber.ts';

/** What the chart shows, for who does not see it: every row with its interval and its middle, then the reference. */
export function intervalsWords(
  rows: readonly IntervalRow[],
  unit: string,
  reference: IntervalReference | null = null,
  locale = 'en',
): string {
  const said = rows.map((row) => `${row.name}: ${rowWords(row, unit, locale)}.`);
  const beside =
    reference === null
      ? []
      : [`Beside them ${reference.name}: ${withUnit(shortRange(reference.low, reference.high, 3, locale), unit)}.`];
  return [`Intervals on one axis.`, ...said, ...beside].join(' ');
}

function rowWords({ low, high, middle }: IntervalRow, unit: string, locale: string): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'no value';
  const range = withUnit(shortRange(low, high, 3, locale), unit);
  return middle === null || low === high ? range : `${range}, its middle ${shortNumber(middle, 3, locale)}`;
}
