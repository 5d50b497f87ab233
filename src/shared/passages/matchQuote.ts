import search from 'approx-string-match';
import { firstAfter, type FoldedText, foldText } from './foldText.ts';

/** What stood around the quote, and where it started; `hint` is a position in the text, in UTF-16 units. */
export interface QuoteContext {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly hint?: number;
}

export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** 0 to 1, with Hypothesis's weights: the quote 50, what is before and after 20 each, the position 2. */
  readonly score: number;
  /** The words are the same, up to white space, typography and Unicode's ways of writing. */
  readonly sameWords: boolean;
  /** Nothing else in the text comes within a tenth of this score. */
  readonly isClear: boolean;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Fuzzy search goes through the text in pieces and gives up where more is found: such a text repeats without end. */
const pieceLength = 4_000;
const mostCandidates = 400;
/** A longer quote is found by its two ends, each so long. */
const endLength = 96;

/**
 * Finds the best place of a quote in a text that it was not taken from word for word; null where nothing is like it. After the
 * TextQuote matching of Hypothesis's client, over folded text and in whole words only.
 */
export function matchQuote(text: string, quote: string, context: QuoteContext = {}): QuoteMatch | null {
  return matchFolded(text, foldText(text), quote, context);
}

/** The same where the text was folded before. */
export function matchFolded(
  text: string,
  folded: FoldedText,
  quote: string,
  context: QuoteContext = {},
): QuoteMatch | null {
  const wanted = trimmedFold(quote);
  if (wanted === '') return null;
  const same = exactCandidates(folded, wanted);
  const candidates = same === null || same.length > 0 ? same : likeCandidates(folded.folded, wanted);
  if (candidates === null || candidates.length === 0) return null;
  const hint = context.hint === undefined ? undefined : firstAfter(folded.ends, context.hint);
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(folded.folded, candidate, context, hint) }))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined) return null;
  const start = folded.starts[best.candidate.from] ?? 0;
  const end = folded.ends[best.candidate.to - 1] ?? start;
  return {
    start,
    end,
    exact: text.slice(start, end),
    score: best.score,
    sameWords: best.candidate.likeness === 1,
    isClear: second === undefined || best.score - second.score > 0.1,
  };
}

function trimmedFold(text: string): string {
  return foldText(text).folded.trim().replace(/\n/g, ' ');
}

function exactCandidates({ folded, starts }: FoldedText, wanted: string): Candidate[] | null {
  const lined = folded.replace(/\n/g, ' ');
  const found: Candidate[] = [];
  let seen = 0;
  for (let from = lined.indexOf(wanted); from !== -1; from = lined.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    const cutsCluster = starts[from] === starts[from - 1] || (to < starts.length && starts[to] === starts[to - 1]);
    if (!cutsCluster && !cutsWord(lined, from) && !cutsWord(lined, to)) found.push({ from, to, likeness: 1 });
    if ((seen += 1) > mostCandidates * 10) return null;
  }
  return found;
}

function cutsWord(text: string, at: number): boolean {
  return (
    /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
      text.slice(Math.max(0, at - 1), at + 1),
    )
  );
}

function likeCandidates(text: string, wanted: string): Candidate[] | null {
  if (wanted.length <= 2 * endLength) return searchPieces(text, wanted);
  const heads = sameOrLike(text, wanted.slice(0, endLength));
  const tails = sameOrLike(text, wanted.slice(-endLength));
  if (heads === null || tails === null || heads.length * tails.length > 10_000) return null;
  return heads.flatMap((head) =>
    tails
      .filter((tail) => tail.to > head.to && Math.abs(tail.to - head.from - wanted.length) < wanted.length / 4)
      .map((tail) => ({ from: head.from, to: tail.to, likeness: Math.min(0.99, (head.likeness + tail.likeness) / 2) })),
  );
}

function sameOrLike(text: string, wanted: string): Candidate[] | null {
  const same: Candidate[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + 1)) {
    same.push({ from, to: from + wanted.length, likeness: 1 });
    if (same.length > mostCandidates) return null;
  }
  return same.length > 0 ? same : searchPieces(text, wanted);
}

function searchPieces(text: string, wanted: string): Candidate[] | null {
  const errors = Math.floor(Math.min(wanted.length / 4, 40));
  const found = new Map<number, Candidate>();
  for (let start = 0; start < text.length; start += pieceLength) {
    const piece = text.slice(start, start + pieceLength + 2 * wanted.length);
    const matches = search(piece, wanted, errors);
    if (matches.length > mostCandidates) return null;
    for (const match of matches) {
      const candidate = {
        from: start + match.start,
        to: start + match.end,
        likeness: 1 - match.errors / wanted.length,
      };
      // An exact one was refused before, since it cuts a word.
      if (candidate.to > candidate.from && candidate.likeness < 1) found.set(candidate.to, candidate);
    }
    if (found.size > mostCandidates) return null;
  }
  return [...found.values()];
}

function scoreOf(text: string, { from, to, likeness }: Candidate, context: QuoteContext, hint: number | undefined) {
  const prefix = sideLikeness(context.prefix, (length) => text.slice(Math.max(0, from - length - 8), from));
  const suffix = sideLikeness(context.suffix, (length) => text.slice(to, to + length + 8));
  const position = hint === undefined ? 1 : 1 - Math.abs(from - hint) / Math.max(1, text.length);
  return (50 * likeness + 20 * prefix + 20 * suffix + 2 * position) / 92;
}

function sideLikeness(side: string | undefined, takeText: (length: number) => string): number {
  const wanted = side === undefined ? '' : trimmedFold(side);
  if (wanted === '') return 1;
  const text = takeText(wanted.length).replace(/\n/g, ' ');
  if (text.includes(wanted)) return 1;
  const [best] = search(text, wanted, wanted.length);
  return best === undefined ? 0 : 1 - best.errors / wanted.length;
}
