import { english, type Labels } from '../labels/en.ts';
import { formatPeriod } from '../values/formatPeriod.ts';
import { PlumbError } from '../values/PlumbError.ts';

/** A period as `formatPeriod` words it. What it does not know is returned as it is written, so no date is ever lost. */
export function edtfInWords(edtf: string, words: Labels['dates'] = english.dates): string {
  try {
    return formatPeriod(edtf, words);
  } catch (error) {
    if (error instanceof PlumbError) return edtf;
    throw error;
  }
}

/** An instant in UTC (ISO 8601) in words, to the minute: "12 March 2025, 14:03 UTC". */
export function instantInWords(instant: string, words: Labels['dates'] = english.dates): string {
  const time = /T(\d\d:\d\d)/.exec(instant)?.[1];
  const date = edtfInWords(instant.slice(0, 10), words);
  return time === undefined ? date : words.moment(date, time);
}
