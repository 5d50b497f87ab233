import type { FoundRange, QuotedRange } from '#shared/exchange/placeAnnotations.ts';
import { anchorPassages } from '#shared/passages/anchorPassages.ts';

/** Finds quotes that were taken from another text, each as the passages of a source that changed are found. */
export function anchorQuotes(text: string, quotes: readonly QuotedRange[]): readonly FoundRange[] {
  return anchorPassages(null, text, quotes);
}
