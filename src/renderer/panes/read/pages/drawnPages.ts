import type { PageAlignment } from '#shared/sources/alignPage.ts';
import type { MarkedRange } from '../selectionRange.ts';

/** A page whose words lie over its picture, aligned with the canonical text. */
export interface DrawnPage {
  readonly number: number;
  readonly layer: HTMLElement;
  readonly spans: readonly HTMLElement[];
  readonly alignment: PageAlignment;
  /** Where the text that it was aligned with begins, UTF-16 units of the canonical text. */
  readonly start: number;
}

/** The parts of a page's words that are a stretch of the canonical text. */
export function rangesOnPage(page: DrawnPage, stretch: MarkedRange): globalThis.Range[] {
  return page.alignment
    .toItems(stretch.start - page.start, stretch.end - page.start)
    .flatMap(({ item, start, end }) => {
      const node = page.spans[item]?.firstChild;
      if (node == null || node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').length < end) return [];
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [range];
    });
}

/** The stretch of the canonical text that a selection on pages is; null where it touches none of its words. */
export function stretchOnPages(pages: Iterable<DrawnPage>, range: globalThis.Range): MarkedRange | null {
  let whole: MarkedRange | null = null;
  for (const page of pages) {
    if (!range.intersectsNode(page.layer)) continue;
    const from = placeInPage(page, range.startContainer, range.startOffset) ?? { item: 0, offset: 0 };
    const to = placeInPage(page, range.endContainer, range.endOffset) ?? { item: page.spans.length, offset: 0 };
    const found = page.alignment.toText(from, to);
    if (found === null) continue;
    const start = found.start + page.start;
    const end = found.end + page.start;
    whole = whole === null ? { start, end } : { start: Math.min(whole.start, start), end: Math.max(whole.end, end) };
  }
  return whole;
}

/** The place of the canonical text under a point of the page; null between words that are not in it. */
export function placeOnPage(page: DrawnPage, node: Node, offset: number): number | null {
  const at = placeInPage(page, node, offset);
  const found = at === null ? null : page.alignment.toText(at, { item: at.item, offset: at.offset + 1 });
  return found === null ? null : found.start + page.start;
}

/** A point of the document as an item and a place in it; null where it is not in the page's words. */
function placeInPage(page: DrawnPage, node: Node, offset: number): { item: number; offset: number } | null {
  if (!page.layer.contains(node)) return null;
  const item = page.spans.findIndex((span) => span.contains(node));
  if (item >= 0) return { item, offset: node.nodeType === Node.TEXT_NODE ? offset : 0 };
  // Between two spans: the next one that follows.
  const next = node.childNodes[offset] ?? null;
  const following = next === null ? -1 : page.spans.findIndex((span) => span === next || isAfter(span, next));
  return { item: following < 0 ? page.spans.length : following, offset: 0 };
}

function isAfter(span: Node, node: Node): boolean {
  return (node.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
