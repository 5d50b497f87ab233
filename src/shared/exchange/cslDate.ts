import { formatPeriod } from '../values/formatPeriod.ts';
import { type DatePart, readPeriodParts } from '../values/period.ts';

/** A date as CSL-JSON 1.0 has it: one or two lists of year, month and day. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: true;
  /** In words, where the parts can not say it: open intervals, decades, quarters. */
  readonly literal?: string;
}

/** Converts an EDTF date or interval. @throws PlumbError `invalid-date` */
export function cslDate(edtf: string): CslDate {
  const { interval, from, to } = readPeriodParts(edtf);
  const literal = { literal: formatPeriod(edtf) };
  if (from === null || to === null) return literal;
  const season = interval ? null : seasonOf(from);
  if (season !== null) return { 'date-parts': [[from.values[0] ?? 0]], season };
  const ends = (interval ? [from, to] : [from]).map(partsOf);
  const parts = ends.filter((part) => part !== null);
  if (parts.length < ends.length) return literal;
  const circa = [from, to].some((part) => part.approximate || part.uncertain);
  return { 'date-parts': parts, ...(circa ? { circa: true } : {}) };
}

function seasonOf({ precision, values }: DatePart): number | null {
  const season = (values[1] ?? 0) - 20;
  return precision === 'season' && season >= 1 && season <= 4 ? season : null;
}

/** Year, month from 1 and day, as far as they are told; null where they are not whole. */
export function partsOf({ precision, values }: DatePart): readonly number[] | null {
  const lengths: Readonly<Partial<Record<DatePart['precision'], number>>> = {
    year: 1,
    month: 2,
    day: 3,
    minute: 3,
    second: 3,
  };
  const length = lengths[precision];
  const [year, month, day] = values;
  if (length === undefined || year === undefined) return null;
  return [year, (month ?? 0) + 1, day ?? 1].slice(0, length);
}
