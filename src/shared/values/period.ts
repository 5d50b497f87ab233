// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration that every room must find
/// <reference path="./edtf.d.ts" />
import { parse } from 'edtf';
import { z } from 'zod';
import { PlumbError } from './PlumbError.ts';

export type Precision = 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second';

/** A span of time, UTC. */
export interface Period {
  /** As given, trimmed. */
  readonly edtf: string;
  /** Milliseconds since 1970; null where the interval is open or its start unknown. */
  readonly start: number | null;
  /** Milliseconds since 1970, exclusive; null where the interval is open or its end unknown. */
  readonly end: number | null;
  /** The coarser of an interval's two ends. */
  readonly precision: Precision;
  /** `~` or `%` on any part, or a season. */
  readonly approximate: boolean;
  /** `?` or `%` on any part. */
  readonly uncertain: boolean;
}

const mark = z.union([z.boolean(), z.number()]).optional();
const dateSchema = z.object({
  type: z.enum(['Date', 'Season']),
  values: z.array(z.number()).min(1),
  approximate: mark,
  uncertain: mark,
  unspecified: z.number().optional(),
  offset: z.number().optional(),
});
const intervalSchema = z.object({ type: z.literal('Interval'), values: z.tuple([z.unknown(), z.unknown()]) });

/** One end of an interval, or a whole date: what `edtf` calls a Date or a Season. */
export interface DatePart {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Year, month from 0 (or the EDTF season's number), day. */
  readonly values: readonly number[];
}

export interface PeriodParts {
  readonly interval: boolean;
  readonly from: DatePart | null;
  readonly to: DatePart | null;
}

/**
 * Reads an EDTF date or interval (ISO 8601-2:2019, levels 0 and 1, and level 2's masks and part marks).
 * `2023-08/2024-01` is the six months from 2023-08-01 up to 2024-02-01.
 * @throws PlumbError `invalid-date`
 */
export function parsePeriod(text: string): Period {
  const edtf = text.trim();
  const { from, to } = readPeriodParts(edtf);
  const parts = [from, to].filter((part) => part !== null);
  const coarsest = precisions.find((precision) => parts.some((part) => part.precision === precision));
  return {
    edtf,
    start: from?.start ?? null,
    end: to?.end ?? null,
    precision: coarsest ?? 'day',
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
  };
}

/** The two ends of a period; the same part twice where it is one date. @throws PlumbError `invalid-date` */
export function readPeriodParts(edtf: string): PeriodParts {
  return readPlainParts(edtf) ?? readThroughEdtf(edtf);
}

const plainDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** `edtf` takes 0.3 ms for a date; most dates are plain, and a timeline has many. Null for all that is not plain and valid. */
function readPlainParts(edtf: string): PeriodParts | null {
  const slash = edtf.indexOf('/');
  const from = readPlainDate(slash < 0 ? edtf : edtf.slice(0, slash));
  const to = slash < 0 ? from : readPlainDate(edtf.slice(slash + 1));
  if (from === null || to === null || from.start >= to.end) return null;
  return { interval: slash >= 0, from, to };
}

function readPlainDate(text: string): DatePart | null {
  const match = plainDate.exec(text);
  if (match === null) return null;
  const [year = 0, month, day] = match
    .slice(1)
    .flatMap((digits?: string) => (digits === undefined ? [] : [Number(digits)]));
  const start = instant(year, (month ?? 1) - 1, day ?? 1);
  const date = new Date(start);
  // A month or day that the calendar lacks runs over into the next one.
  if (date.getUTCMonth() !== (month ?? 1) - 1 || date.getUTCDate() !== (day ?? 1)) return null;
  const values = [year, ...(month === undefined ? [] : [month - 1]), ...(day === undefined ? [] : [day])];
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  const end = nextStart(precision, year, (month ?? 1) - 1, day ?? 1) ?? start;
  return { start, end, precision, approximate: false, uncertain: false, values };
}

/** What `readPeriodParts` answers without its shorter way for plain dates. @throws PlumbError `invalid-date` */
export function readThroughEdtf(edtf: string): PeriodParts {
  const parsed = parseEdtf(edtf);
  const interval = intervalSchema.safeParse(parsed);
  if (!interval.success) {
    const part = readPart(parsed, edtf);
    return { interval: false, from: part, to: part };
  }
  const [from, to] = interval.data.values.map((value) => (isOpen(value) ? null : readPart(value, edtf)));
  if (!from && !to) throw invalidDate(edtf, 'an interval needs at least one end');
  if (from && to && from.start >= to.end) throw invalidDate(edtf, 'the interval ends before it starts');
  return { interval: true, from: from ?? null, to: to ?? null };
}

const precisions: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
];

/** `edtf` answers null for an unknown end and infinity for an open one. */
function isOpen(value: unknown): boolean {
  return value === null || value === Infinity || value === -Infinity;
}

function parseEdtf(edtf: string): unknown {
  const short = edtf.length > 60 ? `${edtf.slice(0, 60)}...` : edtf;
  if (edtf === '') throw new PlumbError('invalid-date', 'A date is needed, such as 2024-06-19 or 2023-08/2024-01.');
  if (edtf.length > 60) throw invalidDate(short, 'it is too long');
  try {
    return parse(edtf);
  } catch {
    throw invalidDate(edtf, 'write 2024, 2024-06, 2024-06-19 or an interval such as 2023-08/2024-01');
  }
}

function invalidDate(edtf: string, reason: string): PlumbError {
  return new PlumbError('invalid-date', `"${edtf}" is not a date: ${reason}.`, { text: edtf });
}

function readPart(parsed: unknown, edtf: string): DatePart {
  const date = dateSchema.safeParse(parsed);
  if (!date.success) throw invalidDate(edtf, 'one date or one interval is needed, such as 197X or 2023-08/2024-01');
  const { type, values, approximate, uncertain, unspecified = 0, offset = 0 } = date.data;
  const marks = { approximate: Boolean(approximate), uncertain: Boolean(uncertain), values };
  if (type === 'Season') return { ...marks, ...seasonSpan(values, edtf), precision: 'season', approximate: true };
  if (unspecified !== 0) return { ...marks, ...maskedSpan(values, unspecified, edtf) };
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = values;
  const precision = precisionByLength[values.length] ?? 'second';
  const start = instant(year, month, day, hour, minute - offset, second);
  if (new Date(instant(year, month, day)).getUTCMonth() !== month)
    throw invalidDate(edtf, 'that day is not in the calendar');
  return {
    ...marks,
    precision,
    start,
    end: nextStart(precision, year, month, day) ?? start + (precision === 'minute' ? 60_000 : 1_000),
  };
}

const precisionByLength: readonly (Precision | undefined)[] = [
  undefined,
  'year',
  'month',
  'day',
  undefined,
  'minute',
  'second',
];

function nextStart(precision: Precision, year: number, month: number, day: number): number | null {
  if (precision === 'year') return instant(year + 1, 0, 1);
  if (precision === 'month') return instant(year, month + 1, 1);
  return precision === 'day' ? instant(year, month, day + 1) : null;
}

/** Unlike Date.UTC, takes the years 0 to 99 at their word. */
function instant(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.setUTCHours(hour, minute, second, 0);
}

/** Masks as `edtf` numbers them: bits 0 to 3 the year's digits from the left, 4 and 5 the month, 6 and 7 the day. */
function maskedSpan(
  values: readonly number[],
  mask: number,
  edtf: string,
): Pick<DatePart, 'start' | 'end' | 'precision'> {
  const [year = 0, month = 0] = values;
  const span = (precision: Precision, years: number) => ({
    precision,
    start: instant(year, 0, 1),
    end: instant(year + years, 0, 1),
  });
  if (mask === 0b1100_0000)
    return { precision: 'month', start: instant(year, month, 1), end: instant(year, month + 1, 1) };
  if (year < 0 || (values.length > 1 && (mask & 0b1111) !== 0)) throw invalidDate(edtf, 'its year is needed');
  if (mask === 0b11_0000 || mask === 0b1111_0000) return span('year', 1);
  if (mask === 0b1000) return span('decade', 10);
  if (mask === 0b1100) return span('century', 100);
  if (mask === 0b1110) return span('millennium', 1000);
  throw invalidDate(edtf, 'only its last digits can be X, as in 202X, 2024-XX or 2024-06-XX');
}

/** Seasons 21 to 24 by the meteorologists' northern months (winter runs into the next year), 33 to 36 quarters, 40 and 41 halves. */
function seasonSpan(values: readonly number[], edtf: string): Pick<DatePart, 'start' | 'end'> {
  const [year = 0, season = 0] = values;
  if (season >= 21 && season <= 24) {
    const month = 2 + (season - 21) * 3;
    return { start: instant(year, month, 1), end: instant(year, month + 3, 1) };
  }
  const [month, length] = season >= 40 ? [(season - 40) * 6, 6] : [(season - 33) * 3, 3];
  if (month < 0 || month > 9)
    throw invalidDate(edtf, 'of the seasons, 21 to 24 (spring to winter), 33 to 36 and 40 to 41 are known');
  return { start: instant(year, month, 1), end: instant(year, month + length, 1) };
}
