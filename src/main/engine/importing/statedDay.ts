import { findDates } from './findDates.ts';

/** A point in time as a page states it. */
export interface StatedTime {
  /** EDTF, such as `2024-06-23`, in the zone that is stated. */
  readonly day: string;
  /** Hour (0 to 23) and the clock as stated, or null for a day alone. */
  readonly hour: number | null;
  readonly clock: string | null;
  /** Offset from UTC in minutes; null where none is stated. */
  readonly zone: number | null;
}

/** The day in a text such as `2024-06-23T19:49:00Z`, `20240623` or `23 June 2024`, with its clock time; null if there is none. */
export function statedDay(text: string): StatedTime | null {
  const compact = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}\S*)?\s*$/u.exec(text);
  const plain = compact === null ? text : `${compact[1]}-${compact[2]}-${compact[3]}`;
  const day = findDates(plain)[0]?.date;
  if (day === undefined) return null;
  const clock = /(?:T|\s|^)([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:\.\d+)?/iu.exec(text);
  return {
    day,
    hour: clock === null ? null : Number(clock[1]),
    clock: clock === null ? null : `${Number(clock[1])}:${clock[2]}`,
    zone: clock === null ? null : zoneAfter(text.slice(clock.index + clock[0].length)),
  };
}

function zoneAfter(rest: string): number | null {
  if (/^\s*(?:Z|UTC|GMT)(?![+\-\w])/iu.test(rest)) return 0;
  const offset = /^\s*(?:UTC|GMT)?([+-])(\d\d):?(\d\d)/u.exec(rest);
  if (offset === null) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}

/** Zones reach from 12 hours behind UTC to 14 before it. */
const furthestBehind = 12;
const furthestBefore = 14;

/**
 * The day that readers are shown: markup states times in UTC, and near midnight that is the day before or after the one on the page.
 * `all` are the page's further statements; one that repeats the clock with another offset shows that the offset means nothing.
 */
export function dayAsShown(stated: StatedTime, all: readonly StatedTime[], seen: readonly string[]): string {
  const { day, hour } = stated;
  if (hour === null || seen.includes(day) || !isUniversal(stated, all)) return day;
  for (const other of seen) {
    const days = Math.round((Date.parse(other) - Date.parse(day)) / 86_400_000);
    if (days === -1 && hour < furthestBehind) return other;
    if (days === 1 && hour >= 24 - furthestBefore) return other;
  }
  return day;
}

function isUniversal(stated: StatedTime, all: readonly StatedTime[]): boolean {
  const alike = all.filter((time) => time.clock === stated.clock && time.day === stated.day);
  return [stated, ...alike].some((time) => time.zone === null || time.zone === 0);
}
