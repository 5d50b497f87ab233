import { formatPeriod } from '../values/formatPeriod.ts';
import { PlumbError } from '../values/PlumbError.ts';

/** A period as `formatPeriod` words it. What it does not know is returned as it is written, so no date is ever lost. */
export function edtfInWords(edtf: string): string {
  try {
    return formatPeriod(edtf);
  } catch (error) {
    if (error instanceof PlumbError) return edtf;
    throw error;
  }
}

/** An instant in UTC (ISO 8601) in English words, to the minute: "12 March 2025, 14:03 UTC". */
export function instantInWords(instant: string): string {
  const time = /T(\d\d:\d\d)/.exec(instant)?.[1];
  const date = edtfInWords(instant.slice(0, 10));
  return time === undefined ? date : `${date}, ${time} UTC`;
}
