import { type ContentWords, likeness } from './contentWords.ts';
import { type Span, spansMayMeet } from './periodsFit.ts';
import { stemOf } from './stemOf.ts';

/** What a data point is about, as far as its likeness to others goes. */
export interface Described extends ContentWords {
  readonly dimension: string;
  readonly span: Span | null;
  readonly place: ReadonlySet<string>;
}

/** How alike two lines must be, by Dice's coefficient of their words: a word in three may be one more. */
export const alike = 0.75;

/** Words that make another thing of it when they are added to a line. */
const decisive = new Set(
  `not no non never without except excluding killed wounded captured missing destroyed damaged sunk intercepted lost planned ordered
   promised pledged expected forecast empty net gross before after since until`
    .split(/\s+/)
    .map(stemOf),
);

/**
 * Whether two data points may be about one thing: alike enough, and neither says a word, a name, a number, a month, a place or a
 * direction in which the other says another. One may only say more than the other.
 */
export function fitsTogether(one: Described, other: Described): boolean {
  if (!sayNoOther(one, other) || likeness(one.words, other.words) < alike) return false;
  const [short, long] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  return ![...long].some((word) => decisive.has(word) && !short.has(word));
}

/** Whether nothing that one says stands against what the other says. */
export function sayNoOther(one: Described, other: Described): boolean {
  // What is told apart by the least work comes first: of one line said of a thousand days each is asked about the others.
  if (!spansMayMeet(one.span, other.span) || !isWithin(one.place, other.place)) return false;
  if (!isWithin(one.times, other.times) || !isWithin(one.words, other.words)) return false;
  for (const [word, way] of one.ends) if ((other.ends.get(word) ?? way) !== way) return false;
  return true;
}

/** Whether one of the two sets holds the other. */
function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const word of small) if (!large.has(word)) return false;
  return true;
}
