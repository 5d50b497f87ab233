import { findDates } from '../dates/findDates.ts';
import { readQuantities } from '../quantities/readQuantities.ts';
import type { InlineRun } from './inlineRuns.ts';
import { findQuotes, quoteDifference } from './quotedWords.ts';

/** What in a line of a report does not rest on the case. Offsets count a live figure or a note as one character. */
export interface Unsupported {
  readonly kind: 'number' | 'quote';
  readonly start: number;
  readonly end: number;
  /** What to do, for the screen. */
  readonly words: string;
}

/** Stands for a live figure, a citation or a footnote in the words of a line; no number is read across it. */
const link = '\uFFFC';

/**
 * The numbers that were typed by hand and the quotations that differ from the passage cited behind them, in order. A number counts where
 * it has a digit, or is thirteen or more; not in dates, ordinals, names, times, numbers of sections and the like, or where it is marked
 * as needing no source, stands in a quotation that agrees with its passage, or has the citation of a data point or an estimate
 * right behind it.
 * @param passageWords the words of a passage, null for one that is gone
 * @param isQuotation whether the whole line is a quotation
 */
export function findUnsupported(
  inline: readonly InlineRun[],
  passageWords: (id: string) => string | null,
  isQuotation = false,
): Unsupported[] {
  const text = inline.map((run) => (run.kind === 'text' ? run.text : link)).join('');
  const quotes = findQuotes(inline, isQuotation).flatMap(({ passageId, ...quote }) => {
    const passage = passageWords(passageId);
    return passage === null ? [] : [{ ...quote, difference: quoteDifference(quote.words, passage) }];
  });
  const supported: Span[] = [
    ...plainSpans(inline),
    // The words of a quotation rest on its passage, or are reported as a whole.
    ...quotes,
    ...findDates(text, null).filter(({ kind }) => kind !== 'duration'),
  ];
  const numbers = readQuantities(text)
    .filter((number) => counts(text, number) && !supported.some((span) => overlap(span, number)))
    .filter((number) => !isCited(inline, number.end))
    .map(({ start, end }): Unsupported => ({ kind: 'number', start, end, words: numberWords }));
  const differing = quotes.flatMap(({ start, end, difference }): Unsupported[] =>
    difference === null ? [] : [{ kind: 'quote', start, end, words: difference }],
  );
  return [...numbers, ...differing].toSorted((one, other) => one.start - other.start);
}

const numberWords =
  'This number has no source. Insert it from a data point or an estimate, or mark that it needs none.';

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** House style writes small counts as words; they, and the numbers of parts of a text, need no source. */
const smallest = 13;
const partBefore =
  /(?:^|[\s(])(?:sections?|chapters?|pages?|pp?\.|figures?|fig\.|tables?|notes?|articles?|art\.|paragraphs?|annex|resolution|part|lines?|rows?|steps?|items?|no\.|nos\.|number|version)\s*$/iu;

function counts(text: string, { start, end, values }: Span & { readonly values: readonly number[] }): boolean {
  const written = text.slice(start, end);
  if (/^\s*(?:st|nd|rd|th)\b/.test(text.slice(end)) || /§\s*$/.test(text.slice(0, start))) return false;
  if (partBefore.test(text.slice(Math.max(0, start - 20), start))) return false;
  return /\d/.test(written) || values.some((value) => Math.abs(value) >= smallest);
}

/** Where words are marked as needing no source. */
function plainSpans(inline: readonly InlineRun[]): Span[] {
  let at = 0;
  return inline.flatMap((run) => {
    const start = at;
    at += run.kind === 'text' ? run.text.length : 1;
    return run.kind === 'text' && run.marks?.includes('plainNumber') === true ? [{ start, end: at }] : [];
  });
}

/** Whether nothing but signs stands between the end of a number and the citation of a data point or an estimate. */
function isCited(inline: readonly InlineRun[], end: number): boolean {
  let at = 0;
  for (const run of inline) {
    const length = run.kind === 'text' ? run.text.length : 1;
    if (run.kind === 'text' && at + length > end && /[\p{L}\p{N}]/u.test(run.text.slice(Math.max(0, end - at))))
      return false;
    if (at >= end && run.kind === 'citation' && (run.of === 'dataPoint' || run.of === 'estimate')) return true;
    at += length;
  }
  return false;
}
