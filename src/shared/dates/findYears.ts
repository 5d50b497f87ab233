import { type DateAtom, type WrittenDate, calendar, makeAtom } from './writtenDate.ts';

const yearNumber =
  /(?<![\d.,:$€£¥#°@+\w]|\d[-–/])(1[5-9]\d\d|2[01]\d\d)(?:([-–/])(\d\d(?:\d\d)?))?(?![\d%°]|[.,:]\d|[-–/]\d)(?!\p{L})/gu;

/** Before a number these say that it is a year, whatever follows. */
const strong =
  /(?:\b(?:in|since|until|till|during|throughout|through|circa|ca?\.|year|fiscal|early|late|mid|as\s+of|(?:end|beginning|start|middle|half|part)\s+of)|\b(?:mid|early|late|pre|post)-|\b(?:spring|summer|autumn|fall|winter|quarter|half|[QH][1-4])(?:,?\s+(?:of|in))?|\b(?:in|since|from|until|to|dates?\s+to)\s+(?:about|around|approximately))\s*$/i;
/** These say so unless a plural follows: `by 2030`, not `by 2030 tons`. */
const weak = /\b(?<!\b(?:total|sum|number|count|average|maximum|minimum)\s)(?:of|by|from|after|before|between)\s+$/i;
const growth =
  /\b(?:rose|rise|rises|risen|rising|fell|falls?|fallen|grew|grown|grows?|increased?s?|decreased?s?|cut|reduced|up|down|dropped|climbed|jumped|declined|exceeded|outnumbered)\s+by\s+$/i;

/** Words that follow a year as well as anything; another lowercase word after a number is what it counts. */
const followers =
  /^(?:a|an|and|the|to|or|of|in|on|at|by|as|is|was|were|are|be|had|has|have|will|would|when|while|where|which|that|who|with|without|for|from|but|because|after|before|until|through|up|it|its|he|she|they|we|there|alone|onwards?|then|than|not|also|did|do|does|could|may|might|under|over|into|following|amid|against|despite|compared|versus|if|so|according|election|elections|budget|report|season|fiscal)$/;
const units =
  /^(?:metres?|meters?|km|kilomet\w+|miles?|feet|tons?|tonnes?|people|persons|men|women|children|soldiers|troops|shells|rounds|dollars|euros|pounds|hours|minutes|seconds|percent|times|calories|employees|workers|homes|houses)$/;

/**
 * Years and spans of years: sure where the words before say that the number is one (`in 2024`, `by 2030`), else only something that
 * may be joined (`summer 2023`). `2024 shells` is none.
 */
export function findYears(text: string): DateAtom[] {
  return [...text.matchAll(yearNumber)].flatMap((match) => {
    const [whole, year, hyphen, tail] = match;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const next = /^\s+(\p{Ll}[\p{L}-]*)/u.exec(text.slice(end, end + 40))?.[1];
    const counts = next !== undefined && !followers.test(next);
    if (hyphen !== undefined && tail !== undefined)
      return readSpan(match.index, end, Number(year), hyphen, tail, strong.test(before));
    if (strong.test(before))
      return next !== undefined && units.test(next) ? [] : [makeAtom(match.index, end, calendar(Number(year)))];
    if (counts) return [];
    const inBrackets = before.endsWith('(') && text[end] === ')';
    const oneOfTwo = /^\s+(?:to|and|or)\s+[\d,]/.test(text.slice(end, end + 12));
    const sure = (weak.test(before) && !growth.test(before) && !oneOfTwo) || inBrackets;
    return [makeAtom(match.index, end, calendar(Number(year)), { sure })];
  });
}

/**
 * `2019-2023`, `2023-24` and `2023/24` are spans. `2011-12` is read as one too: with a month after the hyphen the words before
 * say `in`, and its number is not the next year's.
 */
function readSpan(start: number, end: number, year: number, hyphen: string, tail: string, sure: boolean): DateAtom[] {
  const last = tail.length === 4 ? Number(tail) : Math.floor(year / 100) * 100 + Number(tail);
  if (last > year && last - year <= 200 && (hyphen !== '/' || last === year + 1 || tail.length === 4))
    return [makeAtom(start, end, calendar(year), { until: calendar(last) })];
  const month = Number(tail);
  const isMonth = hyphen === '-' && tail.length === 2 && month >= 1 && month <= 12 && sure;
  return isMonth ? [makeAtom(start, end, calendar(year, month))] : [];
}

const fiscal =
  /\b(?:FY\s?'?|(?:fiscal|financial)(?:\s+year)?\s+)((?:19|20)\d\d|\d\d(?!\d|[.,]\d))(?:[-–/](\d\d(?:\d\d)?))?(?!\w)/g;

/** A fiscal year starts when its country says, so `FY2023` is about 2023; `FY2023-24` is the two years that it touches. */
export function findFiscalYears(text: string): DateAtom[] {
  return [...text.matchAll(fiscal)].flatMap((match) => {
    const [whole, digits = '', tail] = match;
    const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits);
    const next =
      tail === undefined ? null : tail.length === 4 ? Number(tail) : Math.floor(year / 100) * 100 + Number(tail);
    if (next !== null && next <= year) return [];
    const written: WrittenDate = next === null ? { form: 'exact', edtf: `${year}~` } : calendar(year);
    return [
      makeAtom(match.index, match.index + whole.length, written, { until: next === null ? null : calendar(next) }),
    ];
  });
}

const decade = /(?<![\d\w])(?:(1[5-9]|20)(\d)0|['’](\d)0)['’]?s\b/g;
const spelled =
  /\b(?:the|early|mid|late)[\s-]+(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi;
const spelledDecades = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** `the 1990s`, `the ’90s` and `the nineties` are 199X. */
export function findDecades(text: string): DateAtom[] {
  const digits = [...text.matchAll(decade)].map((match) => {
    const edtf = match[3] === undefined ? `${match[1]}${match[2]}X` : `19${match[3]}X`;
    return makeAtom(match.index, match.index + match[0].length, { form: 'exact', edtf });
  });
  const words = [...text.matchAll(spelled)].flatMap((match) => {
    const { [0]: whole, [1]: word = '' } = match;
    const edtf = `19${spelledDecades.indexOf(word.toLowerCase()) + 2}X`;
    // `in her late twenties` is an age.
    if (/\b(?:his|her|their|my|your|our)\s+$/i.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    return [makeAtom(match.index + whole.length - word.length, match.index + whole.length, { form: 'exact', edtf })];
  });
  return [...digits, ...words];
}

const century =
  /\b(1\d|2[01])(?:st|nd|rd|th)[\s-]+century\b|\b(sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[\s-]+century\b/gi;
const spelledCenturies = ['sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

/** The 19th century is 18XX: EDTF masks the digits, which come a year before the counted centuries. */
export function findCenturies(text: string): DateAtom[] {
  return [...text.matchAll(century)].map((match) => {
    const number =
      match[1] === undefined ? spelledCenturies.indexOf((match[2] ?? '').toLowerCase()) + 16 : Number(match[1]);
    return makeAtom(match.index, match.index + match[0].length, { form: 'exact', edtf: `${number - 1}XX` });
  });
}
