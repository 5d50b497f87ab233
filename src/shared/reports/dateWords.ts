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
];

/**
 * An EDTF date or interval in English words: "23 June 2024", "August 2023 to January 2024", "about 2024".
 * What it does not know is returned as it is written, so no date is ever lost.
 */
export function edtfInWords(edtf: string): string {
  const parts = edtf.split('/');
  const [start = '', end = ''] = parts;
  if (parts.length !== 2) return dateInWords(edtf) ?? edtf;
  const openEnd = end === '' || end === '..';
  const from = dateInWords(start);
  if (from !== null && openEnd) return `from ${from}`;
  const to = dateInWords(end);
  if (to !== null && (start === '' || start === '..')) return `until ${to}`;
  return from === null || to === null ? edtf : `${from} to ${to}`;
}

function dateInWords(date: string): string | null {
  const match =
    /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?(?<doubt>[~?%])?$/.exec(
      date,
    );
  if (match?.groups === undefined) return null;
  const { year, month, day, doubt } = match.groups;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (month !== undefined && name === undefined) return null;
  const words = [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined);
  const before = doubt === '~' || doubt === '%' ? 'about ' : '';
  const after = doubt === '?' || doubt === '%' ? ' (uncertain)' : '';
  return `${before}${words.join(' ')}${after}`;
}

/** An instant in UTC (ISO 8601) in English words, to the minute: "12 March 2025, 14:03 UTC". */
export function instantInWords(instant: string): string {
  const date = dateInWords(instant.slice(0, 10));
  const time = /T(\d\d:\d\d)/.exec(instant)?.[1];
  if (date === null) return instant;
  return time === undefined ? date : `${date}, ${time} UTC`;
}
