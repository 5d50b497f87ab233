import { useCallback, useEffect, useState, type RefObject } from 'react';
import { selectionRange, type MarkedRange } from './selectionRange.ts';

/** Words that are selected, in the text or on a page of it. */
export interface Chosen {
  readonly range: MarkedRange;
  readonly on: 'text' | 'page';
  /** Where the chosen words end, in the window. */
  readonly left: number;
  readonly top: number;
}

/** Says which stretch of the text a selection on a drawn page is; null where it is on none. */
export type PageResolver = (range: globalThis.Range) => MarkedRange | null;

export interface ChosenWords {
  readonly chosen: Chosen | null;
  /** Reads the selection as it is: on a busy machine a key can come before what is drawn has followed. */
  readonly readNow: () => Chosen | null;
}

/** Follows the words that are selected in the text or on its pages. */
export function useChosen(root: RefObject<HTMLElement | null>, onPage: RefObject<PageResolver | null>): ChosenWords {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const read = () => {
      const next = root.current === null ? null : readChosen(root.current, onPage.current);
      setChosen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('scroll', read, true);
    // Columns that fold, and pages that show, move the words as well.
    const sizes = new ResizeObserver(read);
    if (root.current !== null) sizes.observe(root.current);
    return () => {
      sizes.disconnect();
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('scroll', read, true);
    };
  }, [root, onPage]);
  const readNow = useCallback(
    () => (root.current === null ? null : readChosen(root.current, onPage.current)),
    [root, onPage],
  );
  return { chosen, readNow };
}

const buttonWidth = 150;

function readChosen(root: HTMLElement, onPage: PageResolver | null): Chosen | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const dom = selection.getRangeAt(0);
  const inText = root.contains(dom.startContainer) || root.contains(dom.endContainer);
  const range = inText ? selectionRange(dom, root) : (onPage?.(dom) ?? null);
  if (range === null) return null;
  const box = [...dom.getClientRects()].at(-1) ?? dom.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.right, window.innerWidth - buttonWidth));
  return { range, on: inText ? 'text' : 'page', left, top: box.bottom + 6 };
}
