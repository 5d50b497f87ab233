import { type DateAtom, calendar, makeAtom } from './writtenDate.ts';

/** Which of a slashed date's first two numbers is the month; null where the text has no date that shows it. */
export type SlashOrder = 'day-first' | 'month-first' | null;

const slashed = /(?<![\d/.])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

/**
 * The order of a text's slashed dates, from those of which one number is above 12. Null where there is none, or where they
 * contradict each other: 03/04/2024 is then left unresolved rather than guessed from a language.
 */
export function readSlashOrder(text: string): SlashOrder {
  let order: SlashOrder = null;
  for (const [, first, second] of text.matchAll(slashed)) {
    const shown = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null;
    if (shown === null || shown === order) continue;
    if (order !== null) return null;
    order = shown;
  }
  return order;
}

/** Dates in digits: 2024-06-19, 2024-06-19T14:30:00Z, 2024/06/19, 22.06.2024, 06/23/2024. Years have four digits. */
export function findNumericDates(text: string, order: SlashOrder): DateAtom[] {
  return [...findIsoDates(text), ...findDottedDates(text), ...findSlashedDates(text, order)];
}

const iso =
  /(?<![\w.-]|(?<!\d{4}-\d\d-\d\d)\/)(\d{4})([-/])(\d\d)\2(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?(?![\w-]|\/\d{1,2}\b)/g;

function findIsoDates(text: string): DateAtom[] {
  return [...text.matchAll(iso)].flatMap((match) => {
    const [whole, year, , month, day, hour, minute, second, zone] = match;
    const date = calendar(Number(year), Number(month), Number(day));
    if (!isDay(Number(year), Number(month), Number(day))) return [];
    const timed =
      second !== undefined && whole.includes('T') && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    const written = timed
      ? { form: 'exact' as const, edtf: `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ?? ''}` }
      : date;
    return [makeAtom(match.index, match.index + whole.length, written)];
  });
}

const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d|\.\d)/g;

/** Day first: nobody writes 06.22.2024. */
function findDottedDates(text: string): DateAtom[] {
  return [...text.matchAll(dotted)].flatMap((match) => {
    const [whole, day, month, year] = match;
    if (!isDay(Number(year), Number(month), Number(day))) return [];
    return [makeAtom(match.index, match.index + whole.length, calendar(Number(year), Number(month), Number(day)))];
  });
}

function findSlashedDates(text: string, order: SlashOrder): DateAtom[] {
  return [...text.matchAll(slashed)].flatMap((match) => {
    const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
    const readings = [
      { day: first, month: second, order: 'day-first' },
      { day: second, month: first, order: 'month-first' },
    ].filter(({ day, month }) => isDay(year, month, day));
    const same = readings.length === 2 && first === second;
    const reading = readings.length === 1 || same ? readings[0] : readings.find((each) => each.order === order);
    if (readings.length === 0) return [];
    const written =
      reading === undefined ? ({ form: 'exact', edtf: null } as const) : calendar(year, reading.month, reading.day);
    return [makeAtom(match.index, match.index + match[0].length, written)];
  });
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
