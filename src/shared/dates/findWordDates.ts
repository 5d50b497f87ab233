import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { Chrono, configuration } from 'chrono-node/en';
import { type DateAtom, type WrittenDate, calendar, makeAtom, readTurn, shiftOfTurn } from './writtenDate.ts';

/** Without chrono's refiners: ranges, years and what is left out are put together by this project's own rules. */
const chrono = new Chrono({ parsers: configuration.createCasualConfiguration().parsers, refiners: [] });

/** Only what the words say is taken of chrono's answers, so any leap year does, and no clock is asked. */
const leapYear = { instant: new Date(Date.UTC(2024, 6, 1, 12)), timezone: 0 };

const anchors =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\b|uary|ruary|ch\b|il\b|ust|ember|ober)|(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i;

/** Dates with a month's or a weekday's name, as chrono-node reads them. */
export function findWordDates(text: string): DateAtom[] {
  if (!anchors.test(text)) return [];
  return chrono
    .parse(text, leapYear)
    .map((result) => readResult(text, result))
    .filter((atom) => atom !== null);
}

const fullWeekday = /(?:sun|mon|tues|wednes|thurs|fri|satur)day/i;

function readResult(text: string, result: ParsedResult): DateAtom | null {
  const { start: components } = result;
  if (components.isCertain('month') && !components.tags().has('result/relativeDate'))
    return readNamedMonth(text, result);
  return components.isCertain('weekday') && fullWeekday.test(result.text) && !components.isCertain('day')
    ? readWeekday(text, result)
    : null;
}

const namedDays = /\b(?:every|each|black|good|bloody|ash|palm|easter|holy|cyber|giving|super)\s+$/i;
const namedPapers = /^\s+(?:Times|Mirror|Mail|Express|Telegraph|Post|Herald|Independent|Night\s+Live)\b/;

function readWeekday(text: string, result: ParsedResult): DateAtom | null {
  const match =
    /(?:(last|past|this|next)\s+)?((?:sun|mon|tues|wednes|thurs|fri|satur)day)(?:\s+(?:of\s+)?(last|past|this|next)\s+week)?/i.exec(
      result.text,
    );
  const weekday = result.start.get('weekday');
  if (match === null || weekday === null) return null;
  const start = result.index + match.index;
  const end = start + match[0].length;
  if (namedDays.test(text.slice(Math.max(0, start - 12), start)) || namedPapers.test(text.slice(end, end + 20)))
    return null;
  const week = readTurn(match[3]);
  const written: WrittenDate = { form: 'weekday', weekday, week: week === null ? null : shiftOfTurn[week] };
  return makeAtom(start, end, written, { turn: readTurn(match[1]) });
}

const monthWord = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i;
/** Months whose names are also words or names of people, and what may be short for something else. */
const doubtful = /^(?:mar(?:ch)?|may|apr(?:il)?|june?|jul|aug(?:ust)?|jan|sept?|dec|oct|nov|feb)\.?$/i;
const monthCue =
  /(?:\b(?:in|of|by|since|until|till|from|to|through|throughout|during|last|past|this|next|early|late|mid|each|every|between|and|before|after|for|end|beginning|start|middle|late\s+in|early\s+in|around|about|or)|[-–—(])\s*$/i;

/** A month's name with what stands around it. Chrono takes `may` and `5 march` at their word, so that is looked at again. */
function readNamedMonth(text: string, result: ParsedResult): DateAtom | null {
  const month = monthWord.exec(result.text);
  if (month === null || !isWrittenAsName(month[0])) return null;
  const lead = /^(?:on|in|the)\s+/i.exec(result.text)?.[0].length ?? 0;
  const start = result.index + lead;
  const { day, year, end } = trimNumbers(text, result, month);
  const written = calendar(year, result.start.get('month'), day);
  const until = day === null || result.end === null || result.end === undefined ? null : readEnd(result.end, year);
  if (day !== null || year !== null)
    return makeAtom(day === null ? result.index + month.index : start, end, written, { until });
  return readBareMonth(text, result.index + month.index, end, written);
}

function readEnd(end: ParsedComponents, year: number | null): WrittenDate {
  return calendar(year, end.get('month'), end.get('day'));
}

/** `May` and `MAY`, not `may`. */
function isWrittenAsName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const ordinalWord = /^(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?!of\b)/i;

/** `June 19, 25 people` has no year, `August 2,300` and `In June 19 drones` no day: where each really ends. */
function trimNumbers(
  text: string,
  { index, text: words, start }: ParsedResult,
  month: RegExpExecArray,
): { day: number | null; year: number | null; end: number } {
  const monthEnd = index + month.index + month[0].length;
  const end = index + words.trimEnd().length;
  const dayFirst = /\d/.test(words.slice(0, month.index));
  const shortYear = /[\s,]+(?:\d{1,2}|\d{3})$/.exec(words.slice(month.index + month[0].length));
  const hasYear = start.isCertain('year') && /\d{4}$/.test(words);
  const hasDay = start.isCertain('day') && !(ordinalWord.test(words) && !dayFirst);
  const day = hasDay ? start.get('day') : null;
  if (hasYear) return { day, year: start.get('year'), end };
  if (!hasDay) return { day: null, year: null, end: monthEnd };
  if (dayFirst) return { day, year: null, end: start.isCertain('year') ? monthEnd : end };
  const dayEnd = start.isCertain('year') && shortYear !== null ? end - shortYear[0].length : end;
  const counts = /^[.,]\d/.test(text.slice(dayEnd)) || isCount(text, index, dayEnd);
  return counts ? { day: null, year: null, end: monthEnd } : { day, year: null, end: dayEnd };
}

/** `In June 19 drones were shot down`: after `in`, a number before a plural counts. */
function isCount(text: string, start: number, end: number): boolean {
  return (
    /\bin\s+$/i.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s+(?:\p{Ll}+s|people|men|women|children)\b/u.test(text.slice(end, end + 30))
  );
}

function readBareMonth(text: string, start: number, end: number, written: WrittenDate): DateAtom | null {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 24);
  if (/^\s+\p{Lu}\p{Ll}/u.test(after) && /^(?:may|april|june|august|jan)$/i.test(text.slice(start, end))) return null;
  const sure = monthCue.test(before) || !doubtful.test(text.slice(start, end));
  const turn = readTurn(/\b(last|past|this|next)\s+$/i.exec(before)?.[1]);
  const from = turn === null ? start : start - (/\S+\s+$/.exec(before)?.[0].length ?? 0);
  return makeAtom(from, end, written, { turn, sure });
}
