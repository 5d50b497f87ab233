import type { Passage } from '../contract/passages.ts';
import type { FrozenQuote } from '../reports/reportFacts.ts';
import { foldedName } from './foldWords.ts';

/** What stands in place of a passage's words. */
export interface PassageCut {
  readonly words: string;
  /** False where only a part of its words is withheld. */
  readonly whole: boolean;
}

/** The passage itself, and what others of the same source have of its words. */
export function cutPassages(
  passageId: string,
  passages: readonly Passage[],
  mark: string,
): readonly (readonly [string, PassageCut])[] {
  const withheld = passages.find(({ id }) => id === passageId);
  if (withheld === undefined) return [];
  const { sourceId, start, end } = withheld;
  const overlapping = passages.flatMap((other): (readonly [string, PassageCut])[] => {
    if (other.id === passageId || other.sourceId !== sourceId || other.start >= end || other.end <= start) return [];
    const [from, to] = [Math.max(start, other.start) - other.start, Math.min(end, other.end) - other.start];
    return [[other.id, { words: `${other.exact.slice(0, from)}${mark}${other.exact.slice(to)}`, whole: false }]];
  });
  return [...overlapping, [passageId, { words: mark, whole: true }]];
}

/** Whether a quote that a run keeps has words of a withheld passage, or is a part of it. */
export function quotesWithheld({ exact }: Pick<FrozenQuote, 'exact'>, passage: string): boolean {
  const [kept, withheld] = [foldedName(exact), foldedName(passage)];
  return withheld !== '' && kept !== '' && (kept.includes(withheld) || withheld.includes(kept));
}
