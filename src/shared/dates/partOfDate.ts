import { boundsOf, markAbout, monthsOfSeason, spanOf, writeCalendar } from './calendarSpan.ts';

/** A part of a period as words before it name it. */
export type DatePart = 'early' | 'middle' | 'late' | 'start' | 'end' | 'first half' | 'second half';

/** In a pattern, before a date: `early`, `mid-`, `the end of`. It has one group. */
export const partWords =
  "(early(?:\\s+in|\\s+on|-)?|mid(?:[\\s-]|dle\\s+of)|(?:the\\s+)?middle\\s+of|late(?:\\s+in|-)?|(?:the\\s+)?(?:start|beginning|end|(?:first|second)\\s+half)\\s+of|at\\s+year[’']s\\s+end)\\s*(?:the\\s+)?";

export function readPart(words: string): DatePart {
  const lower = words.toLowerCase();
  if (lower.includes('half')) return lower.includes('first') ? 'first half' : 'second half';
  if (lower.startsWith('early')) return 'early';
  if (lower.startsWith('late')) return 'late';
  if (/\bend/.test(lower)) return 'end';
  return /start|beginning/.test(lower) ? 'start' : 'middle';
}

const shares: Readonly<Record<DatePart, readonly [number, number]>> = {
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 0],
  end: [1, 1],
  'first half': [0, 1 / 2],
  'second half': [1 / 2, 1],
};

/**
 * A part of a year, month, season, decade or century in EDTF. `early`, `mid` and `late` are its thirds, each end marked `~`:
 * early 2024 is `2024-01~/2024-04~`, late January `2024-01-21~/2024-01-31~`. The start and the end are its first and last day, month or
 * year with `~`. The halves of a year have codes of their own; those of a month are days. A day or an interval stays whole.
 */
export function takePart(edtf: string, part: DatePart): string {
  const exact = part === 'first half' || part === 'second half';
  if (/^\d{4}$/.test(edtf) && exact) return `${edtf}-${part === 'first half' ? 40 : 41}`;
  const steps = stepsOf(edtf);
  if (steps === null) return edtf;
  const [from, to] = shares[part];
  const first = steps[Math.min(Math.floor(from * steps.length + 0.01), steps.length - 1)] ?? edtf;
  const last = steps[Math.max(Math.floor(to * steps.length + 0.01) - 1, 0)] ?? edtf;
  const taken =
    part === 'start' || part === 'end'
      ? part === 'start'
        ? (steps[0] ?? edtf)
        : last
      : first === last
        ? first
        : `${first}/${last}`;
  return exact ? taken : markAbout(taken);
}

/** The months of a year or season, days of a month, years of a decade or century. */
function stepsOf(edtf: string): string[] | null {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (year !== undefined && month === undefined)
    return count(12, (index) => writeCalendar(Number(year), index + 1, null));
  if (year !== undefined && month !== undefined && Number(month) <= 12) return daysOf(Number(year), Number(month));
  if (year !== undefined && month !== undefined) return monthsBetween(...monthsOfSeason(Number(year), Number(month)));
  if (!/^\d+X+$/.test(edtf)) return null;
  const [first, last] = boundsOf(edtf).map((end) => Number.parseInt(end, 10));
  return first === undefined || last === undefined ? null : count(last - first + 1, (index) => String(first + index));
}

function daysOf(year: number, month: number): string[] {
  const span = spanOf(year, month, null);
  const days = span === null ? 0 : Math.round((span.end - span.start) / 86_400_000);
  return count(days, (index) => writeCalendar(year, month, index + 1));
}

function monthsBetween(first: string, last: string): string[] {
  const months = [first];
  for (let next = first; next < last;) {
    const [year = 0, month = 0] = next.split('-').map(Number);
    next = month === 12 ? writeCalendar(year + 1, 1, null) : writeCalendar(year, month + 1, null);
    months.push(next);
  }
  return months;
}

function count(length: number, write: (index: number) => string): string[] {
  return Array.from({ length }, (_, index) => write(index));
}
