/** A passage's place; `start` and `end` count UTF-16 units of the canonical text, end exclusive. */
export interface Range {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block's text and the passages that cover all of it, in the order given. */
export interface Segment<Passage extends Range = Range> {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Cuts a block's text where passages begin and end, so that overlapping ones can each be drawn. Nothing is lost: the segments join to the text. */
export function splitBlock<Passage extends Range>(
  block: { readonly text: string; readonly start: number },
  passages: readonly Passage[],
): Segment<Passage>[] {
  const { text, start } = block;
  const inside = passages
    .map((passage) => ({
      passage,
      from: Math.max(0, passage.start - start),
      to: Math.min(text.length, passage.end - start),
    }))
    .filter(({ from, to }) => from < to);
  const cuts = new Set([0, text.length]);
  for (const { from, to } of inside) cuts.add(from).add(to);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const places = new Map(sorted.map((place, at) => [place, at]));
  const covering: Passage[][] = sorted.slice(1).map(() => []);
  // Each passage is looked at once for each piece of it, never for the pieces of others.
  for (const { passage, from, to } of inside)
    for (let at = places.get(from) ?? 0; at < (places.get(to) ?? 0); at += 1) covering[at]?.push(passage);
  return covering.map((held, at) => ({ text: text.slice(sorted[at], sorted[at + 1]), passages: held }));
}
