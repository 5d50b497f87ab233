import { addressParser, decodeWords } from 'postal-mime';
import { guessText } from './guessText.ts';

/** A message's or a part's header fields: lower-case names to unfolded values, as they stand, in order. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

export interface SplitMail {
  readonly headers: MailHeaders;
  readonly body: Uint8Array;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A field's name and its colon, at a line's beginning (RFC 5322, section 3.6.8). */
const field = /^[!-9;-~]+[ \t]*:/u;

/** Header and body of a message or a part. Where no line is a field, all of it is body. */
export function splitMail(bytes: Uint8Array): SplitMail {
  const end = headEnd(bytes);
  const lines = guessText(bytes.subarray(0, end.head), null).split(/\r?\n/u);
  if (end.head > 0 && !field.test(lines[0] ?? '')) return { headers: new Map(), body: bytes };
  const headers = new Map<string, string[]>();
  for (const line of unfolded(lines)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    if (before === undefined) headers.set(name, [value]);
    else before.push(value);
  }
  return { headers, body: bytes.subarray(end.body) };
}

/** Where the header ends and where the body begins: at the first empty line. */
function headEnd(bytes: Uint8Array): { readonly head: number; readonly body: number } {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    const length = end > start && bytes[end - 1] === carriageReturn ? end - start - 1 : end - start;
    const next = feed < 0 ? bytes.length : feed + 1;
    if (length === 0) return { head: start, body: next };
    start = next;
  }
  return { head: bytes.length, body: bytes.length };
}

function unfolded(lines: readonly string[]): readonly string[] {
  const fields: string[][] = [];
  for (const line of lines) {
    if (/^[ \t]/u.test(line) && fields.length > 0) fields.at(-1)?.push(line);
    else fields.push([line]);
  }
  return fields.map((parts) => parts.join(''));
}

/** A field's first value, as it stands. */
export function headerOf(headers: MailHeaders, name: string): string | null {
  return headers.get(name)?.[0] ?? null;
}

/** A field's text with its encoded words read (RFC 2047), or null where it is missing or empty. */
export function wordsOf(headers: MailHeaders, name: string): string | null {
  const text = printable(decodeWords(headerOf(headers, name) ?? ''));
  return text === '' ? null : text;
}

/** A field's addresses as `Name <address>`, commas between them; null where there are none. */
export function addressesOf(headers: MailHeaders, name: string): string | null {
  const values = headers.get(name) ?? [];
  const addresses = values.flatMap((value) => addressParser(value, { flatten: true }));
  const shown = addresses.map(({ name: who, address = '' }) => shownAddress(printable(who), printable(address)));
  const text = shown.filter((one) => one !== '').join(', ');
  return text === '' ? wordsOf(headers, name) : text;
}

function shownAddress(name: string, address: string): string {
  if (name === '') return address;
  return address === '' ? name : `${name} <${address}>`;
}

/** Who a message says it is from: the name, else the address. */
export function senderOf(headers: MailHeaders): string | null {
  const [sender] = addressParser(headerOf(headers, 'from') ?? '', { flatten: true });
  const name = printable(sender?.name ?? '');
  const shown = name === '' ? printable(sender?.address ?? '') : name;
  return shown === '' ? null : shown;
}

/** The day of a Date field by the sender's own clock, `YYYY-MM-DD`; null for what is no date (RFC 5322, sections 3.3 and 4.3). */
export function mailDay(value: string | null): string | null {
  const found = /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})(?!\d)/iu.exec(value ?? '');
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(value ?? '');
  if (iso !== null) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (found === null) return null;
  const month =
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf((found[2] ?? '').toLowerCase()) + 1;
  return existingDay(fullYear(found[3] ?? ''), month, Number(found[1]));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? year + 2000 : year + 1900;
  return digits.length === 3 ? year + 1900 : year;
}

function existingDay(year: number, month: number, day: number): string | null {
  if (month < 1 || day < 1 || day > new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()) return null;
  const padded = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Header text on one line, without what prints nothing. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .trim();
}
