/** A passage's place; `start` and `end` count UTF-16 units of the canonical text, end exclusive. */
export interface Range {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block's text and the passages that cover all of it, in the order given. */
export interface Segment {
  readonly text: string;
  readonly ids: readonly string[];
}

/** Cuts a block's text where passages begin and end, so that overlapping ones can each be drawn. Nothing is lost: the segments join to the text. */
export function splitBlock(
  block: { readonly text: string; readonly start: number },
  passages: readonly Range[],
): Segment[] {
  const { text, start } = block;
  const inside = passages
    .map(({ id, start: from, end }) => ({
      id,
      from: Math.max(0, from - start),
      to: Math.min(text.length, end - start),
    }))
    .filter(({ from, to }) => from < to);
  const cuts = new Set([0, text.length]);
  for (const { from, to } of inside) cuts.add(from).add(to);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const ids = inside.filter((passage) => passage.from <= from && passage.to >= to).map((passage) => passage.id);
    return { text: text.slice(from, to), ids };
  });
}
