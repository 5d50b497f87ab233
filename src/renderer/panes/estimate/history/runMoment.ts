import { edtfInWords } from '#shared/reports/dateWords.ts';

/** An instant in UTC (ISO 8601) to the second, since two runs may lie within a minute: `12 March 2025, 14:03:09 UTC`. */
export function runMoment(instant: string): string {
  const time = /T(\d\d:\d\d:\d\d)/.exec(instant)?.[1];
  const date = edtfInWords(instant.slice(0, 10));
  return time === undefined ? date : `${date}, ${time} UTC`;
}
