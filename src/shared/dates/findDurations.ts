import { numberWord, readNumberWord } from './numberWord.ts';

export interface FoundDuration {
  readonly start: number;
  readonly end: number;
  /** ISO 8601; null for a range, such as `six to eight weeks`. */
  readonly duration: string | null;
}

const unit = '(second|minute|hour|day|week|fortnight|month|year|decade|century|centurie)';
const about =
  '(?:(?:about|around|nearly|almost|roughly|approximately|more\\s+than|less\\s+than|at\\s+least|up\\s+to|just|over|only|some|another)\\s+)*';
const lead = `(?:(?:over|in|during|within|for|across|throughout)\\s+(?:the\\s+(?:course|span|space)|a\\s+(?:period|span|space))\\s+of\\s+${about}|(?:over|during|for|within|throughout)\\s+(?:the\\s+)?(?:(?:past|last|next|first|coming|previous|following)\\s+)?${about})?`;
const number = `(?<![\\d/.,-])(?:(${numberWord})(?:\\s*(?:to|or|-|–)\\s*(${numberWord}))?)`;
const joined = new RegExp(
  `\\b(${lead})${number}([\\s-]+and[\\s-]+a[\\s-]+half)?[\\s-]+${unit}(s?)(?![\\w’'](?!s\\b))(?:\\s+and\\s+a\\s+(half))?`,
  'gi',
);
const halves = new RegExp(`\\b(${lead})half\\s+an?\\s+(hour|day|month|year|decade|century)\\b`, 'gi');
/** `a year` alone is mostly a rate (`ten tons a year`), so it needs words that say it is a length. */
const single = new RegExp(
  `\\b((?:over|in|during|within|for|throughout)\\s+(?:the\\s+(?:course|span|space)\\s+of\\s+${about})?${about}|(?:lasted|lasting|took|taken?s?|spent|after)\\s+${about}|(?:more|less)\\s+than\\s+|(?=an?\\s+\\w+\\s+and\\s+a\\s+half))an?\\s+${unit}(?:\\s+and\\s+a\\s+(half))?(?![\\w-])`,
  'gi',
);
/** A date, an age, or a rank rather than a length. */
const notLength =
  /^(?:[\s-]+(?:ago|earlier|later|before|after|prior|hence|from\s+now|old|olds|of\s+age)\b|-long\s+ago)/i;
const rank = /\b(?:the|every|per)\s+$/i;

/** Lengths of time: `over the course of six months`, `for three weeks`, `a two-day visit`, `within 48 hours`. */
export function findDurations(text: string): FoundDuration[] {
  const found: FoundDuration[] = [];
  for (const match of text.matchAll(joined)) {
    const { [0]: whole, [1]: before = '', [2]: low = '', [3]: high, [4]: half, [5]: word = '', [7]: halfAfter } = match;
    const end = match.index + whole.length;
    const value = readNumberWord(low);
    if (value === null || notLength.test(text.slice(end, end + 16)) || isRank(text, match.index, before, low)) continue;
    const plus = half === undefined && halfAfter === undefined ? 0 : 0.5;
    found.push({ start: match.index, end, duration: high === undefined ? writeDuration(value + plus, word) : null });
  }
  for (const match of text.matchAll(halves))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      duration: writeDuration(0.5, match[2] ?? ''),
    });
  for (const match of text.matchAll(single)) {
    const end = match.index + match[0].length;
    if (notLength.test(text.slice(end, end + 16))) continue;
    const start = match.index + (/^(?:lasted|lasting|took|taken?s?|spent|after)\s+/i.exec(match[0])?.[0].length ?? 0);
    found.push({ start, end, duration: writeDuration(match[3] === undefined ? 1 : 1.5, match[2] ?? '') });
  }
  return joinParts(
    text,
    found.toSorted((one, other) => one.start - other.start),
  );
}

/** `4 minutes and 15 seconds` is one length. */
function joinParts(text: string, found: readonly FoundDuration[]): FoundDuration[] {
  const joined: FoundDuration[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, next.start);
    const duration = /^(?:,| and|, and) $/.test(gap) && last !== undefined ? add(last.duration, next.duration) : null;
    if (duration === null || last === undefined) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: next.end, duration };
  }
  return joined;
}

/** Null unless the second's unit is the smaller one, as ISO 8601 orders them. */
function add(one: string | null, other: string | null): string | null {
  const order = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
  const [, date = '', time = ''] = /^P([^T]*)(T.*)?$/.exec(one ?? '') ?? [];
  const [, plain = '', timed] = /^P(?:([^T]*)|T(.*))$/.exec(other ?? '') ?? [];
  const rank = (part: string, prefix: string): number => order.indexOf(prefix + part.slice(-1));
  const last = time === '' ? rank(date, '') : rank(time, 'T');
  const next = timed === undefined ? rank(plain, '') : rank(timed, 'T');
  if (last < 0 || next <= last) return null;
  return `P${date}${plain}${time}${timed === undefined ? '' : `${time === '' ? 'T' : ''}${timed}`}`;
}

/** In `the one day` and `every two weeks` nothing lasts. */
function isRank(text: string, start: number, lead: string, number: string): boolean {
  return lead === '' && /^one$/i.test(number) && rank.test(text.slice(Math.max(0, start - 7), start));
}

/** 1.5 years are P18M, since ISO 8601 fractions are read by few; other fractions stay decimal. */
function writeDuration(value: number, word: string): string {
  const unit = word.toLowerCase();
  if (unit === 'decade') return `P${value * 10}Y`;
  if (unit.startsWith('centur')) return `P${value * 100}Y`;
  if (unit === 'fortnight') return `P${value * 2}W`;
  if (unit === 'year' && !Number.isInteger(value) && Number.isInteger(value * 12)) return `P${value * 12}M`;
  if (unit === 'hour' && !Number.isInteger(value) && Number.isInteger(value * 60)) return `PT${value * 60}M`;
  const letter = unit.charAt(0).toUpperCase();
  return /^[hms](?!onth)/.test(unit) ? `PT${value}${letter}` : `P${value}${letter}`;
}
