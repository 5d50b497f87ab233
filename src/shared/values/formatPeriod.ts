import { assertNever } from './assertNever.ts';
import { readPeriodParts, type DatePart } from './period.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const seasons: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  40: 'first half of',
  41: 'second half of',
};

/**
 * An EDTF date or interval in English words: `19 June 2024`, `August 2023 to January 2024`, `about 2024`,
 * `from March 2023`. Times are in UTC. @throws PlumbError `invalid-date`
 */
export function formatPeriod(edtf: string): string {
  const text = edtf.trim();
  const { interval, from, to } = readPeriodParts(text);
  if (!interval) return from === null ? text : formatPart(from);
  if (from === null) return to === null ? text : `until ${formatPart(to)}`;
  if (to === null) return `from ${formatPart(from)}${text.endsWith('..') ? '' : ', end unknown'}`;
  return `${formatStart(from, to)} to ${formatPart(to)}`;
}

/** `1 to 19 June 2024` rather than naming month and year twice. */
function formatStart(from: DatePart, to: DatePart): string {
  const plain = !from.approximate && !from.uncertain && from.precision === to.precision;
  const [year, month = 0, day = 1] = from.values;
  if (!plain || year !== to.values[0]) return formatPart(from);
  if (from.precision === 'month') return months[month] ?? formatPart(from);
  if (from.precision === 'day') return month === to.values[1] ? `${day}` : `${day} ${months[month] ?? ''}`;
  return formatPart(from);
}

function formatPart(part: DatePart): string {
  const about = part.approximate && part.precision !== 'season' ? 'about ' : '';
  return `${about}${formatPlainly(part)}${part.uncertain ? ' (uncertain)' : ''}`;
}

function formatPlainly({ precision, values, start }: DatePart): string {
  const [year = 0, month = 0, day = 1] = values;
  const era = year <= 0 ? `${1 - year} BC` : `${year}`;
  switch (precision) {
    case 'millennium':
      return `the years ${era} to ${year + 999}`;
    case 'century':
      return `the years ${era} to ${year + 99}`;
    case 'decade':
      return `the ${era}s`;
    case 'year':
      return era;
    case 'season':
      return `${seasons[month] ?? ''} ${month === 24 ? `${year}/${String((year + 1) % 100).padStart(2, '0')}` : era}`;
    case 'month':
      return `${months[month] ?? ''} ${era}`;
    case 'day':
      return `${day} ${months[month] ?? ''} ${era}`;
    case 'minute':
    case 'second':
      return formatInstant(new Date(start), precision === 'second');
    default:
      return assertNever(precision);
  }
}

function formatInstant(date: Date, seconds: boolean): string {
  const time = date.toISOString().slice(11, seconds ? 19 : 16);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}, ${time} UTC`;
}
