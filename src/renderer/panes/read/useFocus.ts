import { useEffect, useState, type RefObject } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useSelection } from '../../app/selection.tsx';
import { placeOfPassage } from './drawnPassages.ts';
import { useTextHighlight } from './highlights.ts';
import type { MarkedRange } from './selectionRange.ts';
import type { TextHandle } from './textHandle.ts';

const flashFor = 2_400;
const nothing: readonly MarkedRange[] = [];

/** Goes to the passage or the words that were opened from elsewhere. Words are lit for a moment, without any motion. */
export function useFocus(
  open: OpenSource,
  root: RefObject<HTMLElement | null>,
  handle: RefObject<TextHandle | null>,
): void {
  const { focusPassageId, focusRange, openings, openSourceId } = useSelection();
  const [lit, setLit] = useState(nothing);
  const passage = open.passages.find(({ id }) => id === focusPassageId);
  const range = openSourceId === open.source.id ? focusRange : null;
  const place = passage === undefined ? range : placeOfPassage(passage);
  const start = place?.start ?? null;
  const end = place?.end ?? null;
  const flashes = passage === undefined;
  useEffect(() => {
    if (start === null || end === null) return undefined;
    const stretch = { start, end };
    // Drawing at once is not possible within an effect.
    const frame = requestAnimationFrame(() => {
      handle.current?.reveal(stretch);
      setLit(flashes ? [stretch] : nothing);
    });
    const timer = setTimeout(() => setLit(nothing), flashFor);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- opening the same place again scrolls to it again
  }, [start, end, flashes, handle, openings]);
  useTextHighlight('reader-flash', root, lit);
}
