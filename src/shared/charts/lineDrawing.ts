import { withUnit, wordsOf, writeCount, type Writing } from '../labels/writing.ts';
import { saidDigits } from './barsDrawing.ts';
import { shortNumber } from './shortNumber.ts';

export interface DrawnPoint {
  /** Milliseconds since 1970 UTC, of the beginning of its day, month or year. */
  readonly at: number;
  /** The same in words. */
  readonly when: string;
  /** Null where there is none: the line is broken there. */
  readonly value: number | null;
}

/** A number over time: plain values, so that screen and page draw the same. */
export interface LineDrawing {
  readonly chart: 'line';
  /** What is measured, by what. */
  readonly said: string;
  /** In order of time. */
  readonly points: readonly DrawnPoint[];
  readonly unit: string;
}

const mostSaid = 60;

/** The same drawing in words, for who does not see it: its points with their numbers, of very many the ends and the extremes. */
export function lineWords({ said, points, unit }: LineDrawing, locale: Writing = 'en'): string {
  const { drawn, introduced } = wordsOf(locale);
  const valued = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const [highest] = valued.toSorted((one, other) => other.value - one.value);
  const [lowest] = valued.toSorted((one, other) => one.value - other.value);
  const each = ({ when, value }: { when: string; value: number }) =>
    introduced(when, withUnit(shortNumber(value, saidDigits, locale), unit, locale));
  const isLong = valued.length > mostSaid;
  const told = isLong ? [...valued.slice(0, 1), ...valued.slice(-1)] : valued;
  return [
    drawn.line(said),
    isLong ? drawn.endsOnly(valued.length, writeCount(valued.length, locale)) : '',
    `${told.map(each).join('; ')}.`,
    highest === undefined ? '' : drawn.highest(each(highest)),
    lowest === undefined ? '' : drawn.lowest(each(lowest)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same drawing with other words in it. */
export function mapLineWords(drawing: LineDrawing, change: (words: string) => string): LineDrawing {
  const points = drawing.points.map((point) => ({ ...point, when: change(point.when) }));
  return { ...drawing, said: change(drawing.said), unit: change(drawing.unit), points };
}
