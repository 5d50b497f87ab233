/** A calendar date met in text: EDTF (`2024-06-23`) and its range in the text, in UTF-16 units. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Month names as pages print them (English, German, French, Spanish, Portuguese, Italian, Russian, Ukrainian), by beginning. */
const months: readonly string[] = [
  'jan(?:uary|uar|vier|\\.)?|enero|janeiro|gennaio|январ[ья]|янв|січ(?:ень|ня)',
  'feb(?:ruary|ruar|rero|braio|\\.)?|février|févr?|fevereiro|феврал[ья]|фев|лют(?:ий|ого)',
  'mar(?:ch|\\.)?|märz|mrz|mars|marzo|março|марта?|мар|берез(?:ень|ня)',
  'apr(?:il|ile|\\.)?|avril|abril|апрел[ья]|апр|квіт(?:ень|ня)',
  'may|mai|mayo|maio|maggio|ма[йя]|трав(?:ень|ня)',
  'jun(?:e|i|io|ho|\\.)?|juin|giugno|июн[ья]|червня|червень',
  'jul(?:y|i|io|ho|\\.)?|juil(?:let)?|luglio|июл[ья]|липня|липень',
  'aug(?:ust|\\.)?|août|agosto|августа?|авг|серп(?:ень|ня)',
  'sept?(?:ember|embre|iembre|\\.)?|setembro|settembre|сентябр[ья]|сен|верес(?:ень|ня)',
  'oct(?:ober|obre|ubre|\\.)?|okt(?:ober)?|outubro|ottobre|октябр[ья]|окт|жовт(?:ень|ня)',
  'nov(?:ember|embre|iembre|embro|\\.)?|ноябр[ья]|ноя|листопада?',
  'de[cz](?:ember|\\.)?|décembre|diciembre|dezembro|dicembre|декабр[ья]|дек|груд(?:ень|ня)',
];
const anyMonth = months.join('|');
const wholeMonths = months.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const edge = String.raw`(?<![\p{L}\p{N}])`;
const shapes: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{N}\-/])(?<y>(?:19|20)\d\d)[-/.](?<mn>\d{1,2})[-/.](?<d>\d{1,2})(?=[T\s]?\d{0,2}:|[^\p{N}\-/]|$)`,
    'giu',
  ),
  new RegExp(
    String.raw`${edge}(?<m>${anyMonth})\.? +(?<d>\d{1,2})(?:st|nd|rd|th)?,? +(?<y>(?:19|20)\d\d)(?!\d)`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{N}:])(?<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ -](?:de |of )?(?<m>${anyMonth})\.?,?[ -](?:de |del |of )?(?<y>(?:19|20)\d\d)(?!\d)`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\p{N}.])(?<d>\d{1,2})\.(?<mn>\d{1,2})\.(?<y>(?:19|20)\d\d)(?!\.?\d)`, 'gu'),
  new RegExp(String.raw`(?<![\p{N}/])(?<a>\d{1,2})/(?<b>\d{1,2})/(?<y>(?:19|20)\d\d)(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<y>(?:19|20)\d\d)年(?<mn>\d{1,2})月(?<d>\d{1,2})日`, 'gu'),
  new RegExp(String.raw`(?<y>(?:19|20)\d\d)년 ?(?<mn>\d{1,2})월 ?(?<d>\d{1,2})일`, 'gu'),
];

/** Whole dates in the text, in order. `06/05/2024` could be May or June and is left out; `23/05/2024` could not. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const shape of shapes) {
    for (const match of text.matchAll(shape)) {
      const date = dateOf(match.groups ?? {});
      if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function dateOf(parts: Readonly<Record<string, string | undefined>>): string | null {
  const year = Number(parts['y']);
  if (parts['a'] !== undefined) {
    const [first, second] = [Number(parts['a']), Number(parts['b'])];
    if (first === second) return isoDate(year, first, second);
    if (first > 12) return isoDate(year, second, first);
    return second > 12 ? isoDate(year, first, second) : null;
  }
  const name = parts['m'];
  const month = name === undefined ? Number(parts['mn']) : 1 + wholeMonths.findIndex((shape) => shape.test(name));
  return isoDate(year, month, Number(parts['d']));
}

/** `YYYY-MM-DD`, or null for a day the calendar does not have. Months and days from 1. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  if (month < 1 || month > 12 || day < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
