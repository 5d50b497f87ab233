import { english, type DateGrain, type Labels } from '../labels/en.ts';
import { assertNever } from './assertNever.ts';
import { readPeriodParts, type DatePart, type Precision } from './period.ts';

type DateWords = Labels['dates'];

/**
 * An EDTF date or interval in words, English where no other are given: `19 June 2024`, `August 2023 to January 2024`, `about 2024`,
 * `from March 2023`. Times are in UTC. @throws PlumbError `invalid-date`
 */
export function formatPeriod(edtf: string, words: DateWords = english.dates): string {
  const text = edtf.trim();
  const { interval, from, to } = readPeriodParts(text);
  if (!interval) return from === null ? text : formatPart(from, words);
  if (from === null) return to === null ? text : words.until(formatPart(to, words, true), grainOf(to));
  if (to !== null) return words.between(formatStart(from, to, words), formatPart(to, words));
  const begun = [formatPart(from, words, true), grainOf(from)] as const;
  return text.endsWith('..') ? words.from(...begun) : words.fromUnknownEnd(...begun);
}

/** `1 to 19 June 2024` rather than naming month and year twice. */
function formatStart(from: DatePart, to: DatePart, words: DateWords): string {
  const plain = !from.approximate && !from.uncertain && from.precision === to.precision;
  const [year, month = 0, day = 1] = from.values;
  if (!plain || year !== to.values[0]) return formatPart(from, words);
  if (from.precision === 'month') return words.monthAlone(month);
  if (from.precision !== 'day') return formatPart(from, words);
  return month === to.values[1] ? words.dayAlone(day) : words.dayAndMonth(day, month);
}

/** `governed` where a word stands before it that asks for a case. */
function formatPart(part: DatePart, words: DateWords, governed = false): string {
  const about = part.approximate && part.precision !== 'season';
  const plain = formatPlainly(part, words, governed || about);
  const said = about ? words.about(plain, grains[part.precision] ?? 'other') : plain;
  return part.uncertain ? words.uncertain(said) : said;
}

const grains: Readonly<Partial<Record<Precision, DateGrain>>> = { day: 'day', month: 'month', year: 'year' };

function grainOf({ precision, approximate }: DatePart): DateGrain {
  // Two small words do not stand before one date.
  return approximate ? 'other' : (grains[precision] ?? 'other');
}

function formatPlainly({ precision, values, start }: DatePart, words: DateWords, governed: boolean): string {
  const [year = 0, month = 0, day = 1] = values;
  const era = words.era(year);
  switch (precision) {
    case 'millennium':
      return words.years(era, year + 999);
    case 'century':
      return words.years(era, year + 99);
    case 'decade':
      return words.decade(era);
    case 'year':
      return words.year(era, governed);
    case 'season':
      return words.season(month, era, String((year + 1) % 100).padStart(2, '0'));
    case 'month':
      return words.month(month, era, governed);
    case 'day':
      return words.day(day, month, era);
    case 'minute':
    case 'second':
      return formatInstant(new Date(start), precision === 'second', words);
    default:
      return assertNever(precision);
  }
}

function formatInstant(date: Date, seconds: boolean, words: DateWords): string {
  const time = date.toISOString().slice(11, seconds ? 19 : 16);
  return words.moment(words.day(date.getUTCDate(), date.getUTCMonth(), `${date.getUTCFullYear()}`), time);
}
