import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useSelection } from '../../app/selection.tsx';
import { foldFurniture, furnitureWords, type Run } from './foldFurniture.ts';
import { MarkButton } from './MarkButton.tsx';
import styles from './Read.module.css';
import { ReaderBlock } from './ReaderBlock.tsx';
import { selectByKeys } from './selectByKeys.ts';

/** The canonical blocks of a source, with its passages drawn in their places. */
export function ReaderText({ open }: { open: OpenSource }) {
  const text = useRef<HTMLDivElement>(null);
  const { focusPassageId, openings } = useSelection();
  const runs = useMemo(() => foldFurniture(open.blocks), [open.blocks]);

  useEffect(() => {
    if (focusPassageId === null) return;
    const quiet = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const place = text.current?.querySelector(`[data-passages~="${CSS.escape(focusPassageId)}"]`);
    place?.scrollIntoView({ block: 'center', behavior: quiet ? 'auto' : 'smooth' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- opening the same passage again scrolls to it again
  }, [focusPassageId, openings]);

  return (
    <>
      {/* Focusable, so that words can be chosen with the keyboard: arrows go from word to word, Shift extends. */}
      <div
        ref={text}
        className={styles.text}
        tabIndex={0}
        role="group"
        aria-label="Text. Arrow keys choose words, with Shift more of them; H marks them."
        onKeyDown={(event) => selectByKeys(event, event.currentTarget)}
      >
        {runs.map((run) =>
          run.role === 'body' ? (
            run.blocks.map((block) => <ReaderBlock key={block.start} block={block} passages={open.passages} />)
          ) : (
            <Furniture key={run.blocks[0]?.start} run={run} open={open} focusPassageId={focusPassageId} />
          ),
        )}
        {open.blocks.length === 0 && <p className="quiet">This file holds no text.</p>}
      </div>
      <MarkButton sourceId={open.source.id} root={text} />
    </>
  );
}

function Furniture({ run, open, focusPassageId }: { run: Run; open: OpenSource; focusPassageId: string | null }) {
  const [unfolded, setUnfolded] = useState(false);
  const start = run.blocks[0]?.start ?? 0;
  const last = run.blocks.at(-1);
  const end = last === undefined ? start : last.start + last.text.length;
  const focused = open.passages.some(({ id, start: from }) => id === focusPassageId && from >= start && from < end);
  const shown = unfolded || focused;
  return (
    <div className={styles.furniture}>
      <button type="button" className={styles.fold} aria-expanded={shown} onClick={() => setUnfolded(!shown)}>
        {furnitureWords(run)}
      </button>
      {shown && run.blocks.map((block) => <ReaderBlock key={block.start} block={block} passages={open.passages} />)}
    </div>
  );
}
