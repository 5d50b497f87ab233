/** A date as its words give it, not yet resolved; null is what the words leave out. */
export type WrittenDate =
  | {
      readonly form: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
    }
  /** EDTF's 21 to 24 (spring to winter), 33 to 36 (quarters), 40 and 41 (halves). */
  | { readonly form: 'season'; readonly year: number | null; readonly season: number }
  /** From 0, Sunday. `week` counts weeks from that of the reference date; null where no week is named. */
  | { readonly form: 'weekday'; readonly weekday: number; readonly week: number | null }
  /** `last month` is -1 months from the reference date. `about` where its words are as vague as `three weeks ago`. */
  | { readonly form: 'shift'; readonly unit: ShiftUnit; readonly by: number; readonly about: boolean }
  /** Already EDTF: a decade, a century, a time stamp; null where it can be read in two ways. */
  | { readonly form: 'exact'; readonly edtf: string | null };

export type ShiftUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year';

export type Turn = 'last' | 'this' | 'next';

/** Words that give one date, and where they stand. */
export interface DateAtom {
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly written: WrittenDate;
  /** The later end of a range that is written as one, such as `3 to 5 May`. */
  readonly until: WrittenDate | null;
  readonly turn: Turn | null;
  /** The year by way of the reference date: -1 in `June last year`. */
  readonly yearFromReference: number | null;
  /** False for what is a date only beside another, as 2023 is in `summer 2023`. */
  readonly sure: boolean;
}

export function makeAtom(
  start: number,
  end: number,
  written: WrittenDate,
  rest: Partial<Omit<DateAtom, 'start' | 'end' | 'written'>> = {},
): DateAtom {
  return { start, end, written, until: null, turn: null, yearFromReference: null, sure: true, ...rest };
}

export function calendar(year: number | null, month: number | null = null, day: number | null = null): WrittenDate {
  return { form: 'calendar', year, month, day };
}

/** Whether the words name a month, day, season or quarter and leave the year open. */
export function lacksYear(written: WrittenDate): boolean {
  return (written.form === 'calendar' || written.form === 'season') && written.year === null;
}

export function isBareYear(written: WrittenDate): boolean {
  return written.form === 'calendar' && written.year !== null && written.month === null;
}

export function withYear(written: WrittenDate, year: number): WrittenDate {
  return written.form === 'calendar' || written.form === 'season' ? { ...written, year } : written;
}

export function readTurn(word: string | undefined): Turn | null {
  const lower = word?.toLowerCase() ?? '';
  if (['last', 'past', 'previous'].includes(lower)) return 'last';
  if (['this', 'current'].includes(lower)) return 'this';
  return ['next', 'coming', 'upcoming'].includes(lower) ? 'next' : null;
}

export const shiftOfTurn: Readonly<Record<Turn, number>> = { last: -1, this: 0, next: 1 };
