import { blockAttribute, type MarkedRange } from './selectionRange.ts';

/** An element that holds words of the canonical text, and which. */
interface Holder {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/**
 * Ranges of the document over stretches of the canonical text, as far as these are drawn: one for each element that holds a part.
 * `ranges` are in the text's order.
 */
export function domRanges(root: Element, ranges: readonly MarkedRange[]): globalThis.Range[] {
  if (ranges.length === 0) return [];
  const made: globalThis.Range[] = [];
  let from = 0;
  for (const holder of holders(root)) {
    while (from < ranges.length && (ranges[from]?.end ?? 0) <= holder.start) from += 1;
    const here: MarkedRange[] = [];
    for (let at = from; at < ranges.length; at += 1) {
      const range = ranges[at];
      if (range === undefined || range.start >= holder.end) break;
      here.push({ start: Math.max(range.start, holder.start), end: Math.min(range.end, holder.end) });
    }
    if (here.length > 0) made.push(...rangesWithin(holder, here));
  }
  return made;
}

/** The element that holds a place of the text, where it is drawn. */
export function holderAt(root: Element, place: number): HTMLElement | null {
  return holders(root).findLast(({ start }) => start <= place)?.element ?? null;
}

export function startOf(element: Element): number {
  return Number(element.getAttribute(blockAttribute));
}

function holders(root: Element): Holder[] {
  return [...root.querySelectorAll<HTMLElement>(`[${blockAttribute}]`)].map((element) => {
    const start = startOf(element);
    return { element, start, end: start + (element.textContent ?? '').length };
  });
}

function rangesWithin({ element, start }: Holder, ranges: readonly MarkedRange[]): globalThis.Range[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly from: number; readonly to: number }[] = [];
  let at = start;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = (node.textContent ?? '').length;
    nodes.push({ node, from: at, to: at + length });
    at += length;
  }
  return ranges.flatMap((range) => {
    const first = nodes.find(({ to }) => to > range.start);
    const last = nodes.find(({ to }) => to >= range.end);
    if (first === undefined || last === undefined) return [];
    const made = element.ownerDocument.createRange();
    made.setStart(first.node, Math.max(0, range.start - first.from));
    made.setEnd(last.node, range.end - last.from);
    return [made];
  });
}

/** The place of the text under a point of the window; null where none of its words lie there. */
export function placeUnder(root: Element, x: number, y: number): number | null {
  // The tests' DOM lays nothing out.
  const caret = root.ownerDocument.caretPositionFromPoint?.(x, y) ?? null;
  const holder = caret?.offsetNode.parentElement?.closest<HTMLElement>(`[${blockAttribute}]`) ?? null;
  if (caret === null || holder === null || !root.contains(holder)) return null;
  const before = root.ownerDocument.createRange();
  before.setStart(holder, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return startOf(holder) + before.toString().length;
}
