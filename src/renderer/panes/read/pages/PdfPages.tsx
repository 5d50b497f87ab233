import { CloseButton } from '@mantine/core';
import { useCallback, useEffect, useImperativeHandle, useMemo, useState, type MouseEvent, type RefObject } from 'react';
import type { Passage } from '#shared/contract/passages.ts';
import type { OpenSource } from '#shared/contract/sources.ts';
import { canonicalText } from '#shared/sources/readText.ts';
import type { Chosen, PageResolver } from '../chosenWords.ts';
import { paint, type HighlightName } from '../highlights.ts';
import type { MarkedRange } from '../selectionRange.ts';
import { placeOnPage, rangesOnPage, stretchOnPages, type DrawnPage } from './drawnPages.ts';
import styles from './Pages.module.css';
import { searchedStretch, type PageStretch } from './pageStretches.ts';
import { PdfPage } from './PdfPage.tsx';
import { usePdf } from './usePdf.ts';

interface Props {
  readonly open: OpenSource;
  readonly stretches: readonly PageStretch[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly resolver: RefObject<PageResolver | null>;
  readonly chosen: Chosen | null;
  readonly selectedId: string | null;
  readonly onSelect: (passageId: string) => void;
  readonly close: () => void;
}

/** The pages as they look, beside the text. What is marked or selected in one shows in the other. */
export function PdfPages({ open, stretches, scroller, resolver, chosen, selectedId, onSelect, close }: Props) {
  const { pdf, problem } = usePdf(open.source.id);
  const [drawn, setDrawn] = useState<ReadonlyMap<number, DrawnPage>>(() => new Map());
  const onDrawn = useCallback((number: number, page: DrawnPage | null) => {
    setDrawn((before) => {
      if (page === null && !before.has(number)) return before;
      const after = new Map(before);
      if (page === null) after.delete(number);
      else after.set(number, page);
      return after;
    });
  }, []);
  const text = useMemo(() => canonicalText(open.blocks), [open.blocks]);
  const textOfPage = (number: number) => {
    const { start, end } = searchedStretch(stretches, number);
    return { start, text: text.slice(start, end) };
  };
  useImperativeHandle(resolver, () => (range) => stretchOnPages(drawn.values(), range), [drawn]);
  const { passages } = open;
  usePageHighlight(
    'page-passage',
    drawn,
    useMemo(() => passages.filter(({ id }) => id !== selectedId), [passages, selectedId]),
  );
  usePageHighlight(
    'page-selected',
    drawn,
    useMemo(() => passages.filter(({ id }) => id === selectedId), [passages, selectedId]),
  );
  const fromText = chosen?.on === 'text' ? chosen.range : null;
  usePageHighlight(
    'page-chosen',
    drawn,
    useMemo(() => (fromText === null ? [] : [fromText]), [fromText]),
  );
  const numbers = Array.from({ length: pdf?.count ?? 0 }, (_, index) => index + 1);
  return (
    <section className={styles.side} aria-label="Pages">
      <div className={styles.bar}>
        <span className="numbers">
          {pdf === null ? 'Pages' : `${pdf.count.toLocaleString('en')} ${pdf.count === 1 ? 'page' : 'pages'}`}
        </span>
        {open.blocks.length === 0 && <span>No text layer in this PDF</span>}
        <CloseButton size="sm" aria-label="Hide pages" onClick={close} />
      </div>
      <div
        ref={scroller}
        className={styles.pages}
        tabIndex={0}
        role="group"
        aria-label="Pages as they look"
        aria-busy={pdf === null && problem === null}
        onClick={(event) => selectOnPage(event, drawn, passages, onSelect)}
      >
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {pdf !== null &&
          numbers.map((number) => (
            <PdfPage
              key={number}
              pdf={pdf}
              number={number}
              scroller={scroller}
              textOfPage={textOfPage}
              onDrawn={onDrawn}
            />
          ))}
      </div>
    </section>
  );
}

function usePageHighlight(
  name: HighlightName,
  drawn: ReadonlyMap<number, DrawnPage>,
  stretches: readonly MarkedRange[],
): void {
  useEffect(() => {
    if (stretches.length === 0) return undefined;
    const ranges = [...drawn.values()].flatMap((page) => stretches.flatMap((stretch) => rangesOnPage(page, stretch)));
    return paint(name, ranges);
  }, [name, drawn, stretches]);
}

/** A click on marked words of a page selects the passage, as it does in the text. */
function selectOnPage(
  event: MouseEvent,
  drawn: ReadonlyMap<number, DrawnPage>,
  passages: readonly Passage[],
  onSelect: (passageId: string) => void,
): void {
  if (document.getSelection()?.isCollapsed === false) return;
  const number =
    event.target instanceof Element ? event.target.closest('[data-page]')?.getAttribute('data-page') : null;
  const page = drawn.get(Number(number));
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? null;
  if (page === undefined || caret === null) return;
  const place = placeOnPage(page, caret.offsetNode, caret.offset);
  const passage = place === null ? undefined : passages.findLast(({ start, end }) => start <= place && place < end);
  if (passage !== undefined) onSelect(passage.id);
}
