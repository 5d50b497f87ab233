import type { FoundDate } from '../dates/findDates.ts';
import type { SentencePlace } from '../sources/splitSentences.ts';
import { firstEndingAfter, nearest } from './placesInOrder.ts';

/** `said on Thursday` dates the saying, `an article published June 22` the article: not what is claimed. */
const saying =
  /\b(?:said|says|told|wrote|reported|announced|published|posted|according|stated|added|interview\w*)\b[^.;:]*$/i;
const reach = 26;

/** The resolved dates of a paragraph, in order, by what they date. */
export interface SortedDates {
  readonly ofEvents: readonly FoundDate[];
  readonly ofSaying: readonly FoundDate[];
}

export function sortDates(text: string, dates: readonly FoundDate[]): SortedDates {
  const dated = dates.filter((date) => date.edtf !== null);
  const ofSaying = dated.filter((date) => isOfSaying(text, date));
  const said = new Set(ofSaying);
  return { ofSaying, ofEvents: dated.filter((date) => !said.has(date)) };
}

/**
 * The EDTF date of a paragraph that words in it are best dated by: the nearest in their sentence, else in the paragraph; null where there
 * is none. A date that tells when something was said counts only where there is no other, and only in its own sentence.
 */
export function choosePeriod(
  { ofEvents, ofSaying }: SortedDates,
  words: SentencePlace,
  sentence: SentencePlace,
): string | null {
  const within = (dates: readonly FoundDate[]): FoundDate | null => {
    const [first, last] = [firstEndingAfter(dates, sentence.start), firstEndingAfter(dates, sentence.end)];
    return nearest(dates.slice(first, last), words);
  };
  return (within(ofEvents) ?? nearest(ofEvents, words) ?? within(ofSaying))?.edtf ?? null;
}

function isOfSaying(text: string, { start, end }: FoundDate): boolean {
  return (
    saying.test(text.slice(Math.max(0, start - reach), start)) ||
    /^,?\s+(?:said|says|told)\b/i.test(text.slice(end, end + 10))
  );
}
