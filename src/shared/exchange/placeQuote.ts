import type { AnchorState, FoundAgain } from '../contract/passages.ts';
import { describePassage } from '../sources/describePassage.ts';
import type { CodePoints } from './codePoints.ts';
import type { CaseText, FoundRange, QuotedRange } from './placeAnnotations.ts';
import type { Quote, ReadAnnotation } from './ReadAnnotation.ts';

/** Where a quote stands, as a passage keeps it. */
export interface QuotePlace extends QuotedRange {
  readonly state: AnchorState;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly found: FoundAgain | null;
}

/** Where its position, or what Plumbline itself wrote, says that it stands; null where the words are others there. */
export function placeByPosition(
  read: ReadAnnotation,
  quote: Quote,
  text: CaseText,
  points: CodePoints,
  isSameCapture: boolean,
): QuotePlace | null {
  const { own, page } = read;
  if (own !== null && isSameCapture && own.start !== null && own.end !== null && own.end > own.start) {
    const { start, end, state, paragraph, found } = own;
    return { ...quote, start, end, state, paragraph, page, found };
  }
  const range = hintOf(read, points);
  if (range === null || text.text.slice(range.start, range.end) !== quote.exact) return null;
  if (own !== null && isSameCapture && own.state === 'anchored')
    return { ...quote, ...range, state: 'anchored', paragraph: own.paragraph, page, found: null };
  return described(text, range.start, range.end, page);
}

/** UTF-16 units in the text as it is now, for what they are worth. */
export function hintOf({ range }: ReadAnnotation, points: CodePoints): { start: number; end: number } | null {
  if (range === null || range.end <= range.start) return null;
  if (range.unit === 'units') return { start: range.start, end: range.end };
  return { start: points.toUnits(range.start), end: points.toUnits(range.end) };
}

/** What a passage becomes by the place that was found for its quote. A moved one keeps its own words until it is accepted. */
export function placeFound(
  read: ReadAnnotation,
  quoted: QuotedRange,
  found: FoundRange,
  text: CaseText | null,
): QuotePlace {
  if (found.state === 'anchored' && text !== null) return described(text, found.start, found.end, read.page);
  const place = { ...quoted, paragraph: null, page: read.page };
  if (found.state !== 'moved') return { ...place, state: 'lost', found: null };
  return { ...place, state: 'moved', found: { start: found.start, end: found.end, score: found.score } };
}

function described({ blocks }: CaseText, start: number, end: number, page: number | null): QuotePlace {
  const facts = describePassage(blocks, start, end);
  return { ...facts, start, end, state: 'anchored', page: facts.page ?? page, found: null };
}
