import type { FoundRange, QuotedRange } from '#shared/exchange/placeAnnotations.ts';

/** Finds each quote word for word; where it stands more than once, what stood around it decides, and without that nobody knows. */
export function anchorQuotes(text: string, quotes: readonly QuotedRange[]): readonly FoundRange[] {
  return quotes.map(({ exact, prefix, suffix }) => {
    const starts: number[] = [];
    for (let at = text.indexOf(exact); at >= 0 && starts.length < 1_000; at = text.indexOf(exact, at + 1))
      starts.push(at);
    const around = starts.filter(
      (at) => text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length),
    );
    const [start] = around.length === 1 ? around : starts;
    if (start === undefined) return { state: 'lost' };
    const state = starts.length === 1 || around.length === 1 ? 'anchored' : 'moved';
    return { state, start, end: start + exact.length, score: state === 'anchored' ? 1 : 0.6 };
  });
}
