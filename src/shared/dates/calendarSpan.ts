/** Milliseconds since 1970, end exclusive. */
export interface CalendarSpan {
  readonly start: number;
  readonly end: number;
}

export const dayLength = 86_400_000;

/** The span of a year, month (from 1) or day; null for a day that the calendar lacks. */
export function spanOf(year: number, month: number | null, day: number | null): CalendarSpan | null {
  if (month === null) return { start: Date.UTC(year, 0), end: Date.UTC(year + 1, 0) };
  if (day === null) return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month) };
  const start = Date.UTC(year, month - 1, day);
  return new Date(start).getUTCMonth() === month - 1 ? { start, end: start + dayLength } : null;
}

/** EDTF's season codes as months, the northern ones as meteorologists count them: winter runs into the next year. */
export function monthsOfSeason(year: number, season: number): readonly [string, string] {
  const [first, length] =
    season <= 24 ? [(season - 20) * 3, 3] : season <= 36 ? [(season - 33) * 3 + 1, 3] : [(season - 40) * 6 + 1, 6];
  return [writeMonth(year, first), writeMonth(year, first + length - 1)];
}

function writeMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1)).toISOString().slice(0, 7);
}

export function writeDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function writeCalendar(year: number, month: number | null, day: number | null): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${year}${month === null ? '' : `-${digits(month)}`}${day === null ? '' : `-${digits(day)}`}`;
}

const simple = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/** The span of one of this folder's EDTF dates, intervals from their first to their last day; open ends are infinite. */
export function spanOfEdtf(edtf: string): CalendarSpan | null {
  const [from, to] = boundsOf(edtf);
  const start = from === '..' ? -Infinity : spanOfPlain(from)?.start;
  const end = to === '..' ? Infinity : spanOfPlain(to)?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function spanOfPlain(edtf: string): CalendarSpan | null {
  const match = simple.exec(edtf);
  if (match === null) return null;
  return spanOf(
    Number(match[1]),
    match[2] === undefined ? null : Number(match[2]),
    match[3] === undefined ? null : Number(match[3]),
  );
}

/**
 * The two ends of a date as an interval takes them: level 1 allows neither seasons nor masked years there, so a season is its
 * months (northern ones about), a decade its years.
 */
export function boundsOf(edtf: string): readonly [string, string] {
  const [from = edtf, to] = edtf.split('/');
  if (to !== undefined) return [from, to];
  const masked = /^(\d{2,3})(X{1,2})$/.exec(edtf);
  if (masked !== null)
    return [`${masked[1]}${'0'.repeat(masked[2]?.length ?? 1)}~`, `${masked[1]}${'9'.repeat(masked[2]?.length ?? 1)}~`];
  const season = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/.exec(edtf);
  if (season === null) return [edtf, edtf];
  const [first, last] = monthsOfSeason(Number(season[1]), Number(season[2]));
  const mark = Number(season[2]) <= 24 ? '~' : '';
  return [first + mark, last + mark];
}

export function markAbout(edtf: string): string {
  return edtf
    .split('/')
    .map((end) => (end === '..' || end.endsWith('~') ? end : `${end}~`))
    .join('/');
}
