import {
  memo,
  useImperativeHandle,
  useMemo,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { putDragged } from '../../app/dragged.ts';
import { furnitureWords, type Chunk, type Section } from './arrangeText.ts';
import { passagesTouching, type DrawnPassage, type DrawnPassages } from './drawnPassages.ts';
import type { Leading } from './pages/useScrollTogether.ts';
import { selectByKeys } from './selectByKeys.ts';
import styles from './Text.module.css';
import { PageMark, TextChunk } from './TextChunk.tsx';
import type { TextHandle } from './textHandle.ts';
import { placeAtTop, scrollRangeIntoView, scrollToPlace } from './textScroll.ts';
import { useDrawnChunks } from './useDrawnChunks.ts';

interface Props {
  readonly sections: readonly Section[];
  readonly passages: DrawnPassages;
  readonly selectedId: string | null;
  /** Receives the element that holds the text and nothing else. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly handle: RefObject<TextHandle | null>;
  /** Told that the text jumped, so that pages beside it follow. */
  readonly leading: RefObject<Leading>;
  /** Stable. */
  readonly onSelect: (passageId: string) => void;
}

/** The canonical blocks of a source, with its passages drawn in their places. */
export const ReaderText = memo(function ReaderText(props: Props) {
  const { sections, passages, selectedId, root, scroller, handle, leading, onSelect } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(() => new Set());
  const shown = useMemo(
    () => sections.filter(({ role, start }) => role === 'body' || unfolded.has(start)).flatMap(({ chunks }) => chunks),
    [sections, unfolded],
  );
  const { isDrawn, draw, heightOf } = useDrawnChunks(shown, root, scroller);
  const toggle = (start: number) => setUnfolded((before) => toggled(before, start));

  useImperativeHandle(
    handle,
    () => ({
      reveal: (range) => {
        const section = sections.findLast(({ start }) => start <= range.start);
        const chunk = section?.chunks.findLast(({ start }) => start <= range.start);
        if (section === undefined || chunk === undefined) return;
        leading.current = 'text';
        flushSync(() => {
          if (section.role === 'furniture') setUnfolded((before) => new Set(before).add(section.start));
          draw(chunk.start);
        });
        if (root.current !== null) scrollRangeIntoView(root.current, scroller.current, range);
      },
      placeAtTop: () => (root.current === null ? 0 : placeAtTop(root.current, scroller.current)),
      scrollTo: (place) => root.current !== null && scrollToPlace(root.current, scroller.current, place),
    }),
    [sections, root, scroller, leading, draw],
  );

  const drawing = (chunk: Chunk) => {
    const drawn = isDrawn(chunk);
    const here = drawn ? passagesTouching(passages, chunk.start, chunk.end) : none;
    const holds = here.some(({ id }) => id === selectedId);
    return { chunk, drawn, height: heightOf(chunk), passages: here, selectedId: holds ? selectedId : null };
  };
  return (
    // Focusable, so that words can be chosen with the keyboard: arrows go from word to word, Shift extends.
    <div
      ref={root}
      className={styles.text}
      tabIndex={0}
      role="group"
      aria-label="Text. Arrow keys choose words, with Shift more of them; H marks them. Tab goes to suggestions, Escape leaves them."
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => selectByKeys(event, event.currentTarget)}
      onDragStart={dragPassage}
      onClick={(event) => selectClicked(event, selectedId, onSelect)}
    >
      {sections.map((section) =>
        section.role === 'body' ? (
          section.chunks.map((chunk) => <TextChunk key={chunk.start} {...drawing(chunk)} />)
        ) : (
          <div key={section.start} className={styles.furniture}>
            {section.page !== null && !unfolded.has(section.start) && <PageMark page={section.page} />}
            <button
              type="button"
              className={styles.fold}
              aria-expanded={unfolded.has(section.start)}
              onClick={() => toggle(section.start)}
            >
              {furnitureWords(section)}
            </button>
            {unfolded.has(section.start) &&
              section.chunks.map((chunk) => <TextChunk key={chunk.start} {...drawing(chunk)} />)}
          </div>
        ),
      )}
    </div>
  );
});

const none: readonly DrawnPassage[] = [];

function toggled(before: ReadonlySet<number>, start: number): ReadonlySet<number> {
  const after = new Set(before);
  if (!after.delete(start)) after.add(start);
  return after;
}

/** Words chosen in a passage, or its mark in the margin, are the passage where a report takes them. */
function dragPassage(event: DragEvent): void {
  const element = event.target instanceof Element ? event.target : document.getSelection()?.anchorNode?.parentElement;
  const margin = element?.closest('[data-passage]');
  const marked = element?.closest('[data-passages]') ?? chosenPassage();
  const id = margin?.getAttribute('data-passage') ?? marked?.getAttribute('data-passages')?.split(' ').at(-1);
  if (id === undefined) return;
  const words = margin?.textContent ?? document.getSelection()?.toString() ?? '';
  putDragged(event.dataTransfer, { kind: 'passage', id }, words);
}

/** The highlighted words in which the chosen words begin. */
function chosenPassage(): Element | null {
  return document.getSelection()?.anchorNode?.parentElement?.closest('[data-passages]') ?? null;
}

/** A click on a passage or on its mark in the margin: the innermost of those that overlap, and with each further click the next one out. */
function selectClicked(event: MouseEvent, selectedId: string | null, onSelect: (passageId: string) => void): void {
  if (!(event.target instanceof Element)) return;
  const margin = event.target.closest('[data-passage]')?.getAttribute('data-passage');
  const marked = event.target.closest('[data-passages]')?.getAttribute('data-passages')?.split(' ') ?? [];
  // A click at the end of a drag selects words, not the passage under them.
  const dragged = document.getSelection()?.isCollapsed === false;
  const here = marked.indexOf(selectedId ?? '');
  const id = margin ?? (dragged ? undefined : marked.at(here > 0 ? here - 1 : -1));
  if (id !== undefined && id !== selectedId) onSelect(id);
}
