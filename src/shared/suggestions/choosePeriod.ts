import type { FoundDate } from '../dates/findDates.ts';
import type { SentencePlace } from '../sources/splitSentences.ts';

/** `said on Thursday` dates the saying, `an article published June 22` the article: not what is claimed. */
const saying = /\b(?:said|says|told|wrote|reported|announced|published|posted|according|stated|added|interview\w*)\b/i;
const reach = 26;
/**
 * The EDTF date of a paragraph that words in it are best dated by: the nearest in their sentence, else in the paragraph; null where there
 * is none. A date that tells when something was said counts only where there is no other, and only in its own sentence.
 */
export function choosePeriod(
  text: string,
  dates: readonly FoundDate[],
  words: SentencePlace,
  sentence: SentencePlace,
): string | null {
  const dated = dates.filter((date) => date.edtf !== null);
  const inSentence = dated.filter((date) => date.start >= sentence.start && date.end <= sentence.end);
  const isOfEvent = (date: FoundDate): boolean => !isOfSaying(text, date);
  const ranked = [inSentence.filter(isOfEvent), dated.filter(isOfEvent), inSentence].find(({ length }) => length > 0);
  const nearest = ranked?.toSorted((one, other) => distance(one, words) - distance(other, words))[0];
  return nearest?.edtf ?? null;
}

function isOfSaying(text: string, { start, end }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return (
    saying.test(before.slice(before.search(/[^.;:]*$/))) ||
    /^,?\s+(?:said|says|told)\b/i.test(text.slice(end, end + 10))
  );
}

function distance(one: SentencePlace, other: SentencePlace): number {
  return Math.max(one.start - other.end, other.start - one.end, 0);
}
