import { splitSentences } from '../sources/splitSentences.ts';
import { findAtoms } from './findAtoms.ts';
import { findDurations } from './findDurations.ts';
import { readSlashOrder, type SlashOrder } from './findNumericDates.ts';
import { joinDates } from './joinDates.ts';
import { readReference } from './resolveDate.ts';

export interface FoundDate {
  /** UTF-16 units in the given text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'interval' | 'duration';
  /** EDTF that `parsePeriod` reads; null for a duration, and for a date that cannot be resolved. */
  readonly edtf: string | null;
  /** ISO 8601, such as `P6M`; null unless kind is duration, and for a range of lengths. */
  readonly duration: string | null;
  /** Whether it is counted from the reference date, as `June 19` and `last week` are. */
  readonly relative: boolean;
}

/** What a sentence has at least if it has a date; most of a text's sentences are left at this. */
const anchor =
  /\d{4}|\d[./]\d|['’]\d0s|[QqHh]\d|FY|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|this|next|past|previous|current|coming|ago|yesterday|today|tonight|tomorrow)|day\b|\b(?:second|minute|hour|day|week|fortnight|month|quarter|half|year|decade|centur|spring|summer|autumn|fall|winter|weekend)|(?:ties)\b/i;

/**
 * The dates, intervals and lengths of time that a text's words give, in order and not overlapping. Intervals include the words that
 * make them so (`from`, `since`), dates do not (`on`). Years without a reason to be one, clock times and ages are left alone.
 * @param reference when the text was published (EDTF), from which dates without a year and words like `last week` are counted
 * @param order how slashed dates are written, where the whole of a text shows it that this is a part of
 */
export function findDates(
  text: string,
  reference: string | null,
  order: SlashOrder = readSlashOrder(text),
): FoundDate[] {
  const day = readReference(reference);
  const found: FoundDate[] = [];
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    if (!anchor.test(sentence)) continue;
    const dates = joinDates(sentence, findAtoms(sentence, order), day).map((date): FoundDate => ({
      start: start + date.start,
      end: start + date.end,
      kind: date.interval ? 'interval' : 'date',
      edtf: date.edtf,
      duration: null,
      relative: date.relative,
    }));
    const durations = findDurations(sentence).map((each): FoundDate => ({
      start: start + each.start,
      end: start + each.end,
      kind: 'duration',
      edtf: null,
      duration: each.duration,
      relative: false,
    }));
    found.push(...dropOverlaps([...dates, ...durations]));
  }
  return found;
}

/** Dates come first: in `from May to the end of the year` nothing is a length. */
function dropOverlaps(found: readonly FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const each of found)
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each);
  return kept.toSorted((one, other) => one.start - other.start);
}
