import { boundsOf, markAbout, spanOfEdtf } from './calendarSpan.ts';
import { type DatePart, partWords, readPart } from './partOfDate.ts';
import { readTense, readTenseOfLimit } from './readTense.ts';
import { type Reference, type ResolvedDate, resolveDate } from './resolveDate.ts';
import { type Side, partOf, resolvePair, resolveRange } from './resolvePair.ts';
import { type DateAtom, calendar, isBareYear, makeAtom } from './writtenDate.ts';

/** A date or interval of a sentence. */
export interface JoinedDate extends ResolvedDate {
  readonly start: number;
  readonly end: number;
  readonly interval: boolean;
}

const partBefore = new RegExp(`\\b${partWords}$`, 'i');
const rangeGap = new RegExp(
  `^\\s*(?:to|until|till|through|thru|up\\s+to|–|—|-|/)\\s*(?:the\\s+)?(?:${partWords})?$`,
  'i',
);
const andGap = new RegExp(`^\\s*(?:and|to)\\s*(?:the\\s+)?(?:${partWords})?$`, 'i');
const opener = /\b(from|between)\s+(?:the\s+)?$/i;
const opened = /\b(since|until|till|up\s+to|by|before|prior\s+to|after|from)\s+(?:the\s+)?$/i;
const circa = /(?:\b(?:circa|ca?\.|(?:around|about|approximately|roughly|some\s?time\s+in))|(?<!\w)~)\s*$/i;
const onwards = /^\s+(?:on|onwards?)\b(?!\s+(?:the|a|an|its|his|her|their)\b)/i;

/**
 * Joins a sentence's dates to what stands between and before them: intervals (`from A to B`), open ones (`since A` is `A/..`,
 * `until A`, `by A` and `before A` are `../A`, `after A` is about `A/..`), parts (`early A`), `circa A` and `the first week of A`.
 */
export function joinDates(sentence: string, atoms: readonly DateAtom[], reference: Reference | null): JoinedDate[] {
  const joined: JoinedDate[] = [];
  let free = 0;
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) continue;
    const next = atoms[index + 1];
    const pair = next === undefined ? null : joinPair(sentence, free, atom, next, reference);
    const found = pair ?? joinSingle(sentence, free, atom, reference);
    if (pair !== null) index += 1;
    if (found === null) continue;
    joined.push(found);
    free = found.end;
  }
  return joined;
}

function readBefore(
  sentence: string,
  free: number,
  start: number,
): { before: string; part: DatePart | null; start: number } {
  const before = sentence.slice(Math.max(free, start - 48), start);
  const match = partBefore.exec(before);
  if (match === null) return { before, part: null, start };
  return {
    before: before.slice(0, match.index),
    part: readPart(match[1] ?? ''),
    start: start - (before.length - match.index),
  };
}

function joinPair(
  sentence: string,
  free: number,
  first: DateAtom,
  second: DateAtom,
  reference: Reference | null,
): JoinedDate | null {
  if (first.until !== null) return null;
  const gap = sentence.slice(first.end, second.start);
  if (gap.length > 40) return null;
  const lead = readBefore(sentence, free, first.start);
  const open = opener.exec(lead.before);
  const gapMatch = rangeGap.exec(gap) ?? (/^between/i.test(open?.[1] ?? '') ? andGap.exec(gap) : null);
  if (gapMatch === null || (open === null && !standsAlone(first, gap, second))) return null;
  const from: Side = { atom: first, part: lead.part };
  const to: Side = { atom: second, part: gapMatch[1] === undefined ? null : readPart(gapMatch[1]) };
  const start = open === null ? lead.start : lead.start - (lead.before.length - open.index);
  const tense = readTense(sentence, first.start);
  return { start, end: second.end, interval: true, ...resolvePair(from, to, reference, tense) };
}

/** Whether two dates are a range without `from` or `between` before them. */
function standsAlone(first: DateAtom, gap: string, second: DateAtom): boolean {
  if (first.sure && second.sure && gap.trim() !== '/') return true;
  const years = isBareYear(first.written) && isBareYear(second.written);
  return (
    (years && /^\s?[–-]\s?$/.test(gap)) ||
    (!years && (first.sure || second.sure) && gap.trim() !== '/') ||
    isIsoPair(first, gap, second)
  );
}

function isIsoPair(first: DateAtom, gap: string, second: DateAtom): boolean {
  return gap === '/' && first.end - first.start === 10 && second.end - second.start === 10;
}

const nthWeek = /\b(?:the\s+)?(first|second|third|fourth|last)\s+week\s+of\s+(?:the\s+)?$/i;

function joinSingle(sentence: string, free: number, atom: DateAtom, reference: Reference | null): JoinedDate | null {
  const range = atom.until === null ? readDayRange(sentence, free, atom) : null;
  const whole = range ?? atom;
  if (whole.until !== null) {
    const lead = sentence.slice(Math.max(free, whole.start - 24), whole.start);
    const open = opener.exec(lead);
    const start = open === null ? whole.start : whole.start - (lead.length - open.index);
    return {
      start,
      end: whole.end,
      interval: true,
      ...resolveRange(whole, reference, readTense(sentence, whole.start)),
    };
  }
  const { before, part: taken, start } = readBefore(sentence, free, atom.start);
  const about = circa.exec(before);
  if (!atom.sure && taken === null && about === null) return null;
  const words = about === null ? before : before.slice(0, about.index);
  const from = about === null ? start : start - (before.length - about.index);
  const limit = opened.exec(words);
  const kind =
    limit === null || /\bas\s+of\s+$/i.test(words) ? null : (limit[1] ?? '').toLowerCase().replaceAll(/\s+/g, ' ');
  const forward = kind !== null && /^(?:by|until|till|up to|before|prior to)$/.test(kind);
  const tense = forward ? readTenseOfLimit(sentence, from) : readTense(sentence, from);
  const week = nthWeek.exec(before);
  const plain = partOf(resolveDate(atom, reference, kind === 'since' ? 'past' : tense), taken);
  const dated = about === null || plain.edtf === null ? plain : { ...plain, edtf: approximate(plain.edtf) };
  if (week !== null && isMonth(dated.edtf))
    return {
      ...dated,
      start: atom.start - week[0].length,
      end: atom.end,
      interval: true,
      edtf: takeWeek(dated.edtf, week[1] ?? ''),
    };
  return openInterval(
    sentence,
    { ...dated, start: from, end: atom.end },
    kind,
    limit === null ? 0 : words.length - limit.index,
    taken,
  );
}

/** `circa` a season or a decade is what these are already: level 1 has no mark for them. */
function approximate(edtf: string): string {
  return /X|-(?:2[1-4]|3[3-6]|4[01])$/.test(edtf) ? edtf : markAbout(edtf);
}

function isMonth(edtf: string | null): edtf is string {
  return edtf !== null && /^\d{4}-(?:0\d|1[0-2])$/.test(edtf);
}

/** The nth seven days of a month, or its last seven, about. */
function takeWeek(month: string, word: string): string {
  const span = spanOfEdtf(month);
  const last = span === null ? 28 : new Date(span.end - 1).getUTCDate();
  const nth = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  const first = nth < 0 ? last - 6 : nth * 7 + 1;
  const day = (value: number): string => `${month}-${String(value).padStart(2, '0')}~`;
  return `${day(first)}/${day(first + 6)}`;
}

type Dated = Omit<JoinedDate, 'interval'>;

function openInterval(
  sentence: string,
  dated: Dated,
  kind: string | null,
  lead: number,
  taken: DatePart | null,
): JoinedDate {
  const after = onwards.exec(sentence.slice(dated.end, dated.end + 20));
  const closed = { ...dated, interval: dated.edtf !== null && dated.edtf.includes('/') };
  if (kind === null || (kind === 'from' && after === null)) return closed;
  const end = kind === 'from' && after !== null ? dated.end + after[0].length : dated.end;
  const open = { ...dated, start: dated.start - lead, end, interval: true };
  if (dated.edtf === null) return open;
  const [first, last] = boundsOf(dated.edtf);
  switch (kind) {
    case 'since':
    case 'from':
      return { ...open, edtf: `${first}/..` };
    case 'after':
      return { ...open, edtf: `${last}/..` };
    default:
      // By the end of 2023 means up to that end, which is exact.
      return { ...open, edtf: `../${taken === 'end' ? last.replace(/~$/, '') : last}` };
  }
}

const dayBefore =
  /\b(?:between|from)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:and|to|until|till|through)\s+(?:the\s+)?$/i;
const dayAfter =
  /^\s+(?:and|to|until|through)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\w.:,%]\d|\w|\s*(?:%|\p{Ll}+s\b))/iu;

/** `between 3 and 5 May`, `from the 3rd to the 5th of May`, `between May 3 and 5`: one of the days lacks its month. */
function readDayRange(sentence: string, free: number, atom: DateAtom): DateAtom | null {
  const { written } = atom;
  if (written.form !== 'calendar' || written.day === null) return null;
  const { year, month, day } = written;
  const before = dayBefore.exec(sentence.slice(Math.max(free, atom.start - 32), atom.start));
  if (before !== null && Number(before[1]) < day)
    return makeAtom(atom.start - before[0].length, atom.end, calendar(year, month, Number(before[1])), {
      until: written,
    });
  const opens = opener.test(sentence.slice(Math.max(free, atom.start - 16), atom.start));
  const after = opens ? dayAfter.exec(sentence.slice(atom.end, atom.end + 24)) : null;
  if (after === null || Number(after[1]) <= day || Number(after[1]) > 31) return null;
  return makeAtom(atom.start, atom.end + after[0].length, written, { until: calendar(year, month, Number(after[1])) });
}
