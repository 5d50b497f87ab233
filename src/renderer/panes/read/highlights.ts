import { useEffect, type RefObject } from 'react';
import type { MarkedRange } from './selectionRange.ts';
import { domRanges } from './textRanges.ts';

/** Names of the highlights that the style sheets colour; none of them changes the document. */
export type HighlightName =
  | 'reader-hit'
  | 'reader-hit-here'
  | 'reader-flash'
  | 'reader-chosen'
  | 'reader-marking'
  | 'reader-suggestion'
  | 'reader-suggestion-here'
  | 'page-passage'
  | 'page-selected'
  | 'page-chosen';

/** Adds ranges to a highlight; the returned function takes exactly these out again. */
export function paint(name: HighlightName, ranges: readonly globalThis.Range[]): () => void {
  // Old engines and the tests' DOM have no highlights; the words can still be found and scrolled to.
  if (ranges.length === 0 || typeof Highlight === 'undefined' || CSS.highlights === undefined) return () => undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** Highlights stretches of the text wherever they are drawn, also after parts of it were drawn anew. */
export function useTextHighlight(
  name: HighlightName,
  root: RefObject<HTMLElement | null>,
  ranges: readonly MarkedRange[],
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null || ranges.length === 0) return undefined;
    let frame: number | null = null;
    let unpaint = paint(name, domRanges(element, ranges));
    const again = () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        unpaint();
        unpaint = paint(name, domRanges(element, ranges));
      });
    };
    const observer = new MutationObserver(again);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (frame !== null) cancelAnimationFrame(frame);
      unpaint();
    };
  }, [name, root, ranges]);
}
