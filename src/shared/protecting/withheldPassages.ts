import type { Passage } from '../contract/passages.ts';
import type { FrozenQuote } from '../reports/reportFacts.ts';
import { foldedName } from './foldWords.ts';

/** What stands in place of a passage's words. */
export interface PassageCut {
  readonly words: string;
  /** False where only a part of its words is withheld. */
  readonly whole: boolean;
}

export interface WithheldPassage {
  readonly passageId: string;
  /** In place of its words. */
  readonly mark: string;
}

/** The withheld passages themselves, and what others of the same sources have of their words. */
export function cutPassages(
  withheld: readonly WithheldPassage[],
  passages: readonly Passage[],
): ReadonlyMap<string, PassageCut> {
  const marks = new Map(withheld.map(({ passageId, mark }) => [passageId, mark]));
  const gone = passages.flatMap(({ id, sourceId, start, end }) => {
    const mark = marks.get(id);
    return mark === undefined ? [] : [{ sourceId, start, end, mark }];
  });
  return new Map(
    passages.flatMap((passage): [string, PassageCut][] => {
      const own = marks.get(passage.id);
      if (own !== undefined) return [[passage.id, { words: own, whole: true }]];
      const over = gone.filter(
        ({ sourceId, start, end }) => sourceId === passage.sourceId && start < passage.end && end > passage.start,
      );
      return over.length === 0 ? [] : [[passage.id, cutWords(passage, over)]];
    }),
  );
}

interface GoneWords {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Each stretch goes, also where several lie over each other, and a mark stands where it began. */
function cutWords({ exact, start, end }: Passage, over: readonly GoneWords[]): PassageCut {
  let [words, kept, at] = ['', '', 0];
  for (const gone of over.toSorted((one, other) => one.start - other.start)) {
    const [from, to] = [Math.max(start, gone.start) - start, Math.min(end, gone.end) - start];
    const before = exact.slice(at, from);
    kept += before;
    words += before;
    if (to > at) words += gone.mark;
    at = Math.max(at, to);
  }
  const rest = exact.slice(at);
  return { words: words + rest, whole: foldedName(kept + rest) === '' };
}

/** So many words in a row, at the end of one and the beginning of the other, are seldom the same by chance. */
const tellingWords = 3;

/** Whether a quote that a run keeps has words of a withheld passage: all, or those of an end. */
export function quotesWithheld({ exact }: Pick<FrozenQuote, 'exact'>, passage: string): boolean {
  const [kept, withheld] = [foldedName(exact), foldedName(passage)];
  if (withheld === '' || kept === '') return false;
  return kept.includes(withheld) || withheld.includes(kept) || runsInto(kept, withheld) || runsInto(withheld, kept);
}

function runsInto(first: string, second: string): boolean {
  const begun = second.split(' ');
  return begun.some(
    (_, index) => index + 1 >= tellingWords && ` ${first}`.endsWith(` ${begun.slice(0, index + 1).join(' ')}`),
  );
}
