import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Chunk } from './arrangeText.ts';

export interface DrawnChunks {
  readonly isDrawn: (chunk: Chunk) => boolean;
  /** Draws the chunk that begins there, wherever it is. */
  readonly draw: (start: number) => void;
  /** Pixels of a chunk that was drawn before and is not now. */
  readonly heightOf: (chunk: Chunk) => number | null;
}

const drawnAtOnce = 6;
const mostDrawn = 320;
/** Two screens ahead of the reader. */
const ahead = '1600px 0px';

/** Draws chunks as they come near, and forgets the farthest when very many are drawn, unless words are chosen. */
export function useDrawnChunks(
  chunks: readonly Chunk[],
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): DrawnChunks {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set());
  const heights = useRef(new Map<number, number>());
  useEffect(() => {
    const near = new Set<number>();
    const follow = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const start = Number(target.getAttribute('data-chunk'));
        if (isIntersecting) near.add(start);
        else {
          near.delete(start);
          heights.current.set(start, boundingClientRect.height);
        }
      }
      setDrawn((before) => withNear(before, near));
    };
    const observer = new IntersectionObserver(follow, { root: scroller.current, rootMargin: ahead });
    for (const element of root.current?.querySelectorAll('[data-chunk]') ?? []) observer.observe(element);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other chunks are other elements to watch
  }, [chunks, root, scroller]);
  const firsts = new Set(chunks.slice(0, drawnAtOnce).map(({ start }) => start));
  return {
    isDrawn: ({ start }) => firsts.has(start) || drawn.has(start),
    draw: useCallback((start) => setDrawn((before) => new Set(before).add(start)), []),
    heightOf: ({ start }) => heights.current.get(start) ?? null,
  };
}

function withNear(before: ReadonlySet<number>, near: ReadonlySet<number>): ReadonlySet<number> {
  const missing = [...near].filter((start) => !before.has(start));
  if (missing.length === 0) return before;
  const after = new Set([...before, ...missing]);
  // What is chosen must stay in the document, or the choice is lost.
  const choosing = document.getSelection()?.isCollapsed === false;
  if (!choosing && after.size > mostDrawn) for (const start of before) if (!near.has(start)) after.delete(start);
  return after;
}
