import { type DateAtom, type ShiftUnit, type WrittenDate, makeAtom, readTurn, shiftOfTurn } from './writtenDate.ts';
import { numberWord, readNumberWord } from './numberWord.ts';

const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const season =
  /\b(?:(last|past|this|next|coming)\s+|((?:in|during|over|since|until|by|of)\s+(?:the\s+)?(?:early\s+|late\s+)?))?(spring|summer|autumn|fall|winter)\b/gi;

/** Seasons. Without a turn or a year after it, a season counts after `in the`, since spring and fall are also words. */
export function findSeasons(text: string): DateAtom[] {
  return [...text.matchAll(season)].map((match) => {
    const { [0]: whole, [1]: turn, [2]: cue, [3]: word = '' } = match;
    const end = match.index + whole.length;
    const start = turn === undefined ? end - word.length : match.index;
    const written: WrittenDate = { form: 'season', year: null, season: seasons[word.toLowerCase()] ?? 21 };
    const isWord = /^(?:spring|fall)$/i.test(word) && !/\bthe\s/i.test(cue ?? '');
    const sure = turn !== undefined || (cue !== undefined && !isWord && !/^\s+\p{Ll}/u.test(text.slice(end, end + 4)));
    return makeAtom(start, end, written, { turn: readTurn(turn), sure });
  });
}

const ordinals = ['first', 'second', 'third', 'fourth'];
const ordinal = '(first|second|third|fourth|final|1st|2nd|3rd|4th)';
const quarter = new RegExp(
  `\\b(?:Q([1-4])(?=\\W|$)|${ordinal}[\\s-](?:fiscal\\s+)?(quarter|half)\\b|H([12])(?=\\W|$)|([1-4])Q(?=\\W|$|\\d\\d))`,
  'gi',
);

/** Quarters and halves of years. Sure only beside a year, except for quarters after `in the` and the like. */
export function findQuarters(text: string): DateAtom[] {
  return [...text.matchAll(quarter)].flatMap((match) => {
    const { [0]: whole, [1]: q, [2]: word = '', [3]: unit = '', [4]: h, [5]: before } = match;
    const end = match.index + whole.length;
    if (
      unit !== '' &&
      /^\s+(?:mile|pounder|century|decade|hour|time|of\s+the\s+(?:game|match))/i.test(text.slice(end, end + 20))
    )
      return [];
    const number = Number(q ?? h ?? before ?? readOrdinal(word, unit));
    const halves = h !== undefined || unit.toLowerCase() === 'half';
    if (halves && number > 2) return [];
    const cue = /\b(?:in|during|for|since|by|of|until)\s+(?:the\s+)?$/i.test(
      text.slice(Math.max(0, match.index - 14), match.index),
    );
    const written: WrittenDate = { form: 'season', year: null, season: halves ? 39 + number : 32 + number };
    return [makeAtom(match.index, end, written, { sure: cue && !halves })];
  });
}

function readOrdinal(word: string, unit: string): number {
  const lower = word.toLowerCase();
  if (lower === 'final') return unit.toLowerCase() === 'half' ? 2 : 4;
  return ordinals.indexOf(lower) + 1 || Number.parseInt(lower, 10);
}

const days: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'last night': -1,
};
const turned =
  /\b(?<!USA\s)(?:(yesterday|today|tonight|tomorrow|last\s+night)\b|(?:(?:earlier|later|late|early)\s+)?(last|past|previous|this|current|next|coming|over\s+the)\s+(weekend|week|month|quarter|year)(?![\w-]|\s+of\b))/gi;

/**
 * `yesterday`, `last month`, `over the weekend`: counted from the reference date.
 * `this year` with `earlier` or `later` before it is the year, of which more cannot be said.
 */
export function findTurnedPeriods(text: string): DateAtom[] {
  return [...text.matchAll(turned)].flatMap((match) => {
    const { [0]: whole, [1]: day, [2]: turn = '', [3]: unit = '' } = match;
    const by =
      day === undefined ? shiftOfTurn[readTurn(turn) ?? 'last'] : days[day.toLowerCase().replaceAll(/\s+/g, ' ')];
    const over = /^over/i.test(turn);
    if (by === undefined || (over && unit.toLowerCase() !== 'weekend')) return [];
    // In "last week's tally of the past year" the past year is a length; `in the past year` has no first day either.
    if (/^past$/i.test(turn) && /\bthe\s+$/i.test(text.slice(Math.max(0, match.index - 5), match.index))) return [];
    const start = over
      ? match.index + whole.length - unit.length
      : match.index + (/^(?:late|early)\s+/i.exec(whole)?.[0].length ?? 0);
    const written: WrittenDate = { form: 'shift', unit: day === undefined ? readUnit(unit) : 'day', by, about: over };
    return [makeAtom(start, match.index + whole.length, written)];
  });
}

function readUnit(word: string): ShiftUnit {
  const units: readonly ShiftUnit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year'];
  return units.find((unit) => unit === word.toLowerCase()) ?? 'day';
}

const ago = new RegExp(`\\b(${numberWord}|an?)\\s+(day|week|month|year|decade)s?\\s+ago\\b`, 'gi');

/** `three days ago` is a day, `three weeks ago` about one, `three months ago` a month. */
export function findAgo(text: string): DateAtom[] {
  return [...text.matchAll(ago)].flatMap((match) => {
    const { [0]: whole, [1]: words = '', [2]: unit = '' } = match;
    const number = readNumberWord(words);
    if (number === null || !Number.isInteger(number) || number > 1000) return [];
    const lower = unit.toLowerCase();
    const written: WrittenDate =
      lower === 'week'
        ? { form: 'shift', unit: 'day', by: -7 * number, about: true }
        : lower === 'decade'
          ? { form: 'shift', unit: 'year', by: -10 * number, about: true }
          : { form: 'shift', unit: readUnit(lower), by: -number, about: false };
    return [makeAtom(match.index, match.index + whole.length, written)];
  });
}
