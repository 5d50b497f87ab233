/** How a workbook's number format shows a number, as far as its value is concerned. */
export type NumberKind = 'number' | 'date' | 'time' | 'duration';

/** The formats that every workbook has without defining them, by their numbers in ECMA-376, 18.8.30. */
const builtIn: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 33, 'time'],
  [34, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** What kind of number a format shows; `code` is its own definition, such as `dd/mm/yyyy`, if the workbook has one. */
export function numberKind(format: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.find(([from, to]) => format >= from && format <= to)?.[2] ?? 'number';
  if (/\[(?:h+|m+|s+)\]/iu.test(code)) return 'duration';
  // Quoted words, escaped signs, padding, colours and conditions show no part of a date.
  const shown = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').replace(/general/giu, '');
  if (/[yd]/iu.test(shown) || /m/iu.test(shown.replace(/am\/pm|a\/p/giu, '').replace(/h[^a-z]*m+|m+[^a-z]*s/giu, '')))
    return 'date';
  return /[hs]/iu.test(shown) ? 'time' : 'number';
}

const daySeconds = 86_400;
const lastDay = 2_958_465;

/**
 * A number of a sheet as text: dates and moments ISO 8601 (to the second), times `HH:MM:SS`, durations `H:MM:SS`, numbers with all
 * their digits. Serial days count from 1900 with Excel's 29 February 1900, or from 1904.
 */
export function numberText(written: string, kind: NumberKind, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/u.test(written)) return written;
  if (kind === 'number' || value < 0 || value > lastDay) return String(value);
  const seconds = Math.round(value * daySeconds);
  if (kind === 'duration') return clock(seconds, 1);
  if (kind === 'time' && seconds < daySeconds) return clock(seconds, 2);
  const day = dayText(Math.floor(seconds / daySeconds), is1904);
  return seconds % daySeconds === 0 ? day : `${day}T${clock(seconds % daySeconds, 2)}`;
}

function dayText(days: number, is1904: boolean): string {
  if (!is1904 && days === 60) return '1900-02-29';
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * daySeconds * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number, hourDigits: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(hourDigits, '0');
  return `${hours}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
