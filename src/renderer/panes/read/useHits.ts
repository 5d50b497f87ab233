import { useEffect, useMemo, useRef, useState } from 'react';
import type { Piece, Section } from './arrangeText.ts';
import { foldText, hitsInBlock, type FoldedText } from './findInText.ts';
import type { MarkedRange } from './selectionRange.ts';

export interface Hits {
  /** What was looked for. */
  readonly query: string;
  readonly hits: readonly MarkedRange[];
  /** False while the rest of a long text is still looked through. */
  readonly done: boolean;
}

export const mostHits = 20_000;
const sliceMilliseconds = 12;
const nothing: Hits = { query: '', hits: [], done: true };

/** Looks through a text in slices, so that a long one never holds up the window. */
export function useHits(sections: readonly Section[], query: string): Hits {
  const [found, setFound] = useState<Hits>(nothing);
  const pieces = useMemo(
    () => sections.flatMap(({ chunks }) => chunks.flatMap(({ groups }) => groups.flatMap((group) => group.pieces))),
    [sections],
  );
  const folded = useRef(new WeakMap<Piece, FoldedText>());
  useEffect(() => {
    if (query.trim() === '') return undefined;
    let current = true;
    const look = async () => {
      const hits: MarkedRange[] = [];
      let began = performance.now();
      let told = false;
      for (const piece of pieces) {
        const known = folded.current.get(piece) ?? foldText(piece.text);
        folded.current.set(piece, known);
        hits.push(...hitsInBlock(known, piece, query));
        if (hits.length >= mostHits) break;
        if (performance.now() - began < sliceMilliseconds) continue;
        // The first hits are shown at once; the count is told again at the end.
        if (!told && hits.length > 0) setFound({ query, hits: [...hits], done: false });
        told ||= hits.length > 0;
        await new Promise((resolve) => setTimeout(resolve));
        if (!current) return;
        began = performance.now();
      }
      if (current) setFound({ query, hits: hits.slice(0, mostHits), done: true });
    };
    void look();
    return () => {
      current = false;
    };
  }, [pieces, query]);
  return query.trim() === '' ? nothing : found;
}
