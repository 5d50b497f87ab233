import { findAgo, findQuarters, findSeasons, findTurnedPeriods } from './findNamedPeriods.ts';
import { type SlashOrder, findNumericDates } from './findNumericDates.ts';
import { findWordDates } from './findWordDates.ts';
import { findCenturies, findDecades, findFiscalYears, findYears } from './findYears.ts';
import { type DateAtom, isBareYear, lacksYear, withYear } from './writtenDate.ts';

/** Every date that stands in a sentence on its own, in order, not overlapping: of those that do, the longer. */
export function findAtoms(sentence: string, order: SlashOrder): DateAtom[] {
  const all = [
    ...findNumericDates(sentence, order),
    ...findWordDates(sentence),
    ...findFiscalYears(sentence),
    ...findQuarters(sentence),
    ...findSeasons(sentence),
    ...findDecades(sentence),
    ...findCenturies(sentence),
    ...findTurnedPeriods(sentence),
    ...findAgo(sentence),
    ...findYears(sentence),
  ].toSorted((one, other) => one.start - other.start || other.end - one.end);
  return attachYears(sentence, keepLongest(all));
}

function keepLongest(sorted: readonly DateAtom[]): DateAtom[] {
  const kept: DateAtom[] = [];
  for (const atom of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= atom.start) kept.push(atom);
    else if (atom.end - atom.start > last.end - last.start) kept[kept.length - 1] = atom;
  }
  return kept;
}

const yearGap = /^,?\s*(?:(?:of|in)\s+)?(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?$/i;

/** `summer` and `2023`, `Q3` and `last year`, `2023` and `Q3`, `Sunday` and `June 23` are one date each. */
function attachYears(sentence: string, atoms: readonly DateAtom[]): DateAtom[] {
  const joined: DateAtom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    const gap = last === undefined ? null : sentence.slice(last.end, atom.start);
    const together = last !== undefined && gap !== null && gap.length < 24 ? attach(last, gap, atom) : null;
    if (together === null) joined.push(atom);
    else joined[joined.length - 1] = together;
  }
  return joined;
}

function attach(first: DateAtom, gap: string, second: DateAtom): DateAtom | null {
  const one = first.written;
  const other = second.written;
  const both = { ...first, end: second.end, sure: true, turn: null };
  if (lacksYear(one) && first.until === null && yearGap.test(gap)) {
    // The winter of 2023-24 begins in the first of its years.
    const winter = one.form === 'season' && one.season === 24;
    if (isBareYear(other) && other.form === 'calendar' && other.year !== null && (second.until === null || winter))
      return { ...both, written: withYear(one, other.year) };
    if (other.form === 'shift' && other.unit === 'year' && !other.about)
      return { ...both, yearFromReference: other.by };
    if (other.form === 'exact' && /^\d{4}~$/.test(other.edtf ?? '') && one.form === 'season')
      return { ...both, written: { form: 'exact', edtf: null } };
  }
  if (one.form === 'weekday' && other.form === 'calendar' && other.day !== null && /^,?\s+(?:the\s+)?$/.test(gap))
    return { ...second, start: first.start };
  if (one.form === 'weekday' && other.form === 'shift' && other.unit === 'week' && /^\s+(?:of\s+)?$/.test(gap))
    return { ...both, written: { ...one, week: other.by } };
  if (isBareYear(one) && one.form === 'calendar' && one.year !== null && first.until === null)
    if (other.form === 'season' && other.year === null && second.turn === null && /^\s*$/.test(gap))
      return { ...both, written: withYear(other, one.year) };
  return null;
}
