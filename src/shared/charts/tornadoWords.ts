import { withUnit, wordsOf, type Writing } from '../labels/writing.ts';
import { shortNumber } from './shortNumber.ts';
import type { TornadoRow } from './tornadoLayout.ts';

/** What a tornado shows, for who does not see it. */
export function tornadoWords(
  rows: readonly TornadoRow[],
  middle: number,
  unit: string,
  locale: Writing = 'en',
): string {
  const short = (value: number) => shortNumber(value, 3, locale);
  const { charts, introduced } = wordsOf(locale);
  const start = charts.tornado(withUnit(short(middle), unit, locale));
  const each = rows.map((row) => {
    if (!Number.isFinite(row.atLow) || !Number.isFinite(row.atHigh))
      return `${introduced(row.name, charts.noValueAtEnd)}.`;
    const at = (result: number, own: number) => charts.at(short(result), withUnit(short(own), row.unit, locale));
    return `${introduced(row.name, `${at(row.atLow, row.low)}, ${at(row.atHigh, row.high)}`)}.`;
  });
  return [start, ...each].join(' ');
}
