import { withUnit, wordsOf, type Writing } from '../labels/writing.ts';
import { shortNumber } from './shortNumber.ts';

/** Words have room for more digits than labels. */
export const saidDigits = 6;

export interface DrawnBar {
  readonly name: string;
  /** Null where no row of it has a number. */
  readonly value: number | null;
  /** All that is not drawn by itself. */
  readonly isRest: boolean;
}

/** Groups of a dataset's rows with a number each: plain values, so that screen and page draw the same. */
export interface BarsDrawing {
  readonly chart: 'bars';
  /** What is measured, by what. */
  readonly said: string;
  readonly bars: readonly DrawnBar[];
  readonly unit: string;
}

/** The same drawing in words, for who does not see it: every bar with its number. */
export function barsWords({ said, bars, unit }: BarsDrawing, locale: Writing = 'en'): string {
  const { drawn, charts, introduced } = wordsOf(locale);
  const each = bars.map(({ name, value }) => {
    const number = value === null ? charts.noValue : withUnit(shortNumber(value, saidDigits, locale), unit, locale);
    return introduced(name, number);
  });
  return `${drawn.bars(said)} ${each.join('; ')}.`;
}

/** The same drawing with other words in it. */
export function mapBarsWords(drawing: BarsDrawing, change: (words: string) => string): BarsDrawing {
  const bars = drawing.bars.map((bar) => ({ ...bar, name: change(bar.name) }));
  return { ...drawing, said: change(drawing.said), unit: change(drawing.unit), bars };
}
