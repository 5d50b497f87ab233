import { assertNever } from '../values/assertNever.ts';
import { readPeriodParts } from '../values/period.ts';
import { type CalendarSpan, dayLength, spanOf, spanOfEdtf, writeCalendar, writeDay } from './calendarSpan.ts';
import { type DateAtom, type ShiftUnit, type Turn, type WrittenDate, shiftOfTurn, withYear } from './writtenDate.ts';

/** The date that words without a year are counted from: an article's day of publication, or another date beside them. */
export interface Reference extends CalendarSpan {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Which of the dates that words without a year could mean: the last before, the next after, or the nearer one. */
export type Direction = 'past' | 'future' | 'either';

export interface ResolvedDate {
  /** Null where a reference date is needed and lacks, or the words can be read in two ways. */
  readonly edtf: string | null;
  readonly relative: boolean;
}

/** Null for no date, for one that cannot be read, and for an interval, which is no day to count from. */
export function readReference(edtf: string | null): Reference | null {
  if (edtf === null) return null;
  try {
    const { interval, from } = readPeriodParts(edtf.trim());
    if (interval || from === null || from.precision === 'season' || from.values.length === 0) return null;
    const [year = 0, month, day] = from.values;
    if (!['year', 'month', 'day', 'minute', 'second'].includes(from.precision)) return null;
    const calendarMonth = month === undefined ? null : month + 1;
    const span = spanOf(year, calendarMonth, day ?? null);
    return span && { ...span, year, month: calendarMonth, day: day ?? null };
  } catch {
    return null;
  }
}

export function resolveDate(atom: DateAtom, reference: Reference | null, direction: Direction): ResolvedDate {
  if (atom.yearFromReference !== null) {
    const year = reference === null ? null : reference.year + atom.yearFromReference;
    return { edtf: year === null ? null : write(withYear(atom.written, year)), relative: true };
  }
  return resolveWritten(atom.written, atom.turn, reference, direction);
}

export function resolveWritten(
  written: WrittenDate,
  turn: Turn | null,
  reference: Reference | null,
  direction: Direction,
): ResolvedDate {
  switch (written.form) {
    case 'exact':
      return { edtf: written.edtf, relative: false };
    case 'calendar':
    case 'season': {
      if (written.year !== null) return { edtf: write(written), relative: false };
      const year = reference && pickYear(written, turn, reference, direction);
      return { edtf: year === null ? null : write(withYear(written, year)), relative: true };
    }
    case 'weekday':
      return {
        edtf: reference && pickWeekday(written.weekday, written.week, turn, reference, direction),
        relative: true,
      };
    case 'shift':
      return { edtf: reference && shift(reference, written.unit, written.by, written.about), relative: true };
    default:
      return assertNever(written);
  }
}

/** Null for a day that its year lacks. */
function write(written: WrittenDate): string | null {
  if (written.form === 'season') return written.year === null ? null : `${written.year}-${written.season}`;
  if (written.form !== 'calendar' || written.year === null) return null;
  const { year, month, day } = written;
  return spanOf(year, month, day) === null ? null : writeCalendar(year, month, day);
}

/** The nearest year in the direction in which the calendar has that day: leap days lie up to eight years apart. */
function pickYear(written: WrittenDate, turn: Turn | null, reference: Reference, direction: Direction): number | null {
  if (turn === 'this' || reference.month === null) {
    const running =
      written.form === 'season' && written.season === 24 && reference.month !== null && reference.month < 3;
    const year = reference.year + (turn === null ? 0 : shiftOfTurn[turn]) - (running ? 1 : 0);
    return write(withYear(written, year)) === null ? null : year;
  }
  const years = Array.from({ length: 17 }, (_, index) => reference.year + index - 8);
  const spans = years.flatMap((year) => {
    const edtf = write(withYear(written, year));
    const span = edtf === null ? null : spanOfEdtf(edtf);
    return span === null ? [] : [{ year, ...span }];
  });
  return pickSpan(spans, turn, reference, direction)?.year ?? null;
}

/** Spans in order of time. A span that has begun by the reference date counts as past, one that has not ended as future. */
function pickSpan<Span extends CalendarSpan>(
  spans: readonly Span[],
  turn: Turn | null,
  reference: CalendarSpan,
  direction: Direction,
): Span | null {
  if (turn === 'last') return spans.findLast(({ end }) => end <= reference.start) ?? null;
  if (turn === 'next') return spans.find(({ start }) => start >= reference.end) ?? null;
  const past = spans.findLast(({ start }) => start < reference.end) ?? null;
  const future = spans.find(({ end }) => end > reference.start) ?? null;
  if (direction === 'past' || future === null) return past;
  if (direction === 'future' || past === null) return future;
  return reference.start - past.end < future.start - reference.end ? past : future;
}

function pickWeekday(
  weekday: number,
  week: number | null,
  turn: Turn | null,
  reference: Reference,
  direction: Direction,
): string | null {
  if (reference.day === null) return null;
  const monday = mondayOf(reference.start);
  if (week !== null || turn === 'this') return writeDay(monday + ((week ?? 0) * 7 + ((weekday + 6) % 7)) * dayLength);
  const days = Array.from({ length: 15 }, (_, index) => reference.start + (index - 7) * dayLength)
    .filter((start) => new Date(start).getUTCDay() === weekday)
    .map((start) => ({ start, end: start + dayLength }));
  const picked = pickSpan(days, turn, reference, direction);
  return picked === null ? null : writeDay(picked.start);
}

/** ISO 8601 weeks begin on Monday. */
function mondayOf(instant: number): number {
  return instant - ((new Date(instant).getUTCDay() + 6) % 7) * dayLength;
}

/** Null where the reference date is less precise than what is counted. */
function shift(reference: Reference, unit: ShiftUnit, by: number, about: boolean): string | null {
  const mark = about ? '~' : '';
  const { year, month, day, start } = reference;
  switch (unit) {
    case 'year':
      return `${year + by}${mark}`;
    case 'month':
      return month === null ? null : new Date(Date.UTC(year, month - 1 + by)).toISOString().slice(0, 7) + mark;
    case 'quarter': {
      if (month === null) return null;
      const quarter = year * 4 + Math.floor((month - 1) / 3) + by;
      return `${Math.floor(quarter / 4)}-${33 + (quarter % 4)}`;
    }
    case 'day':
      return day === null ? null : writeDay(start + by * dayLength) + mark;
    case 'week':
    case 'weekend': {
      if (day === null) return null;
      const [first, last] = unit === 'week' ? [0, 6] : [5, 6];
      // Over the weekend, on a Saturday or Sunday, is over this one.
      const running = unit === 'weekend' && about && [0, 6].includes(new Date(start).getUTCDay());
      const monday = mondayOf(start) + (running ? 0 : by) * 7 * dayLength;
      return `${writeDay(monday + first * dayLength)}/${writeDay(monday + last * dayLength)}`;
    }
    default:
      return assertNever(unit);
  }
}
