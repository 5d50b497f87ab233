import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useRead } from '../../app/api.tsx';
import { useSelection, useSelectionActs } from '../../app/selection.tsx';
import { arrangeText } from './arrangeText.ts';
import { useChosen, type PageResolver } from './chosenWords.ts';
import { CompareReadings } from './CompareReadings.tsx';
import { arrangePassages, type DrawnPassages } from './drawnPassages.ts';
import { PrintCommand } from '../../printing/PrintCommand.tsx';
import { FindBar } from './FindBar.tsx';
import { useTextHighlight } from './highlights.ts';
import { MarkButton } from './MarkButton.tsx';
import { OverReader } from './OverReader.tsx';
import { PdfPages } from './pages/PdfPages.tsx';
import { pageStretches } from './pages/pageStretches.ts';
import { useScrollTogether, type Leading } from './pages/useScrollTogether.ts';
import { CaptionField, Picture } from './Picture.tsx';
import styles from './Read.module.css';
import { ReaderText } from './ReaderText.tsx';
import { ReadingControls } from './ReadingControls.tsx';
import { textSizes, useReadingSettings } from './readingSettings.ts';
import { SourceHead } from './SourceHead.tsx';
import { SourceMargin } from './SourceMargin.tsx';
import type { TextHandle } from './textHandle.ts';
import { Suggestions } from './suggestions/Suggestions.tsx';
import { useShownSuggestions } from './suggestions/useShownSuggestions.ts';
import { useFocus } from './useFocus.ts';
import { useReattaching } from './useReattaching.ts';

/** One open source: its head, its text, and beside it its pages or its readings where these are asked for. */
export function Reader({ open }: { open: OpenSource }) {
  const { source, blocks } = open;
  const reading = useReadingSettings();
  const suggestions = useShownSuggestions();
  const [comparing, setComparing] = useState(false);
  const [finding, setFinding] = useState(0);
  const hasPages = source.mediaType === 'application/pdf';
  const [pagesAsked, setPagesAsked] = useState<boolean | null>(null);
  // Without a text layer the pages are all there is to read.
  const pagesShown = hasPages && (pagesAsked ?? blocks.length === 0) && !comparing;
  const sections = useMemo(() => arrangeText(blocks), [blocks]);
  const stretches = useMemo(() => pageStretches(blocks), [blocks]);
  const { root, scroller, handle, leading, pageScroller, onPage } = usePlaces();
  useScrollTogether(pagesShown, stretches, { scroller, pages: pageScroller, handle, leading });
  const words = useChosen(root, onPage);
  const { chosen } = words;
  const fromPage = chosen?.on === 'page' ? chosen.range : null;
  useTextHighlight(
    'reader-chosen',
    root,
    useMemo(() => (fromPage === null ? [] : [fromPage]), [fromPage]),
  );
  useFocus(open, root, handle);
  const passages = useSelectedPassage();
  const drawn = useDrawnPassages(open.passages);
  const printed = useMemo(() => [source.id], [source.id]);
  const reattaching = useReattaching(source.id, words, !comparing);
  if (comparing) return <CompareReadings open={open} close={() => setComparing(false)} />;
  const focusText = () => root.current?.focus({ preventScroll: true });
  const endFinding = () => {
    setFinding(0);
    focusText();
  };
  return (
    <div className={styles.reader} data-pages={pagesShown || undefined} style={readingStyle(reading)}>
      <OverReader passages={open.passages} reattaching={reattaching} focusText={focusText} />
      <div ref={scroller} className={styles.textSide} data-scroller>
        {finding > 0 && <FindBar {...{ sections, root, handle, asked: finding, close: endFinding }} />}
        <article className={styles.page} lang={source.language ?? undefined}>
          <SourceHead open={open} compare={() => setComparing(true)}>
            <ReadingControls
              reading={reading}
              suggestions={suggestions}
              find={() => setFinding((count) => count + 1)}
              pages={hasPages ? { shown: pagesShown, toggle: () => setPagesAsked(!pagesShown) } : null}
            />
          </SourceHead>
          <SourceMargin open={open} />
          {isPicture(open) && <Picture source={source} />}
          {blocks.length > 0 && (
            <ReaderText {...{ sections, passages: drawn, ...passages, root, scroller, handle, leading }} />
          )}
          {blocks.length > 0 && suggestions.shown && <Suggestions {...{ sourceId: source.id, root, handle }} />}
          {blocks.length === 0 && <p className={styles.nothing}>{emptyWords(open)}</p>}
          {takesOwnWords(open) && <CaptionField open={open} />}
        </article>
      </div>
      {pagesShown && (
        <PdfPages
          {...{ open, stretches, chosen, ...passages }}
          {...{ scroller: pageScroller, resolver: onPage, close: () => setPagesAsked(false) }}
        />
      )}
      <PrintCommand id="read.print" label="Print annotated source…" group="Read" sourceIds={printed} />
      <MarkButton sourceId={source.id} words={words} root={root} drawn={drawn} />
    </div>
  );
}

/** The elements that hold the text and its pages, and the ways to move in them. */
function usePlaces() {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const handle = useRef<TextHandle>(null);
  const leading = useRef<Leading>('text');
  const pageScroller = useRef<HTMLDivElement>(null);
  const onPage = useRef<PageResolver>(null);
  return { root, scroller, handle, leading, pageScroller, onPage };
}

/** The passages with their tags' colours; the same ones while neither changes. */
function useDrawnPassages(passages: OpenSource['passages']): DrawnPassages {
  const tags = useRead('tags.list', {}).data;
  return useMemo(() => arrangePassages(passages, tags ?? []), [passages, tags]);
}

/** The selected passage, and a way to select one that stays the same from drawing to drawing. */
function useSelectedPassage() {
  const { selected } = useSelection();
  const { select } = useSelectionActs();
  const onSelect = useCallback((id: string) => select({ kind: 'passage', id }), [select]);
  return { selectedId: selected?.kind === 'passage' ? selected.id : null, onSelect };
}

function readingStyle({ size, wide }: { size: number; wide: boolean }): CSSProperties {
  const rem = textSizes[size] ?? 1.0625;
  // The column grows with its letters, so that a line keeps its number of characters.
  const measure = `calc(var(--measure) * ${((rem / 1.0625) * (wide ? 1.4 : 1)).toFixed(3)})`;
  const properties: Record<`--${string}`, string> = { '--reading-size': `${rem}rem`, '--reading-measure': measure };
  return properties;
}

function isPicture({ source }: OpenSource): boolean {
  return source.mediaType?.startsWith('image/') === true;
}

/** Whether there is no text but the one that the user writes. */
function takesOwnWords(open: OpenSource): boolean {
  if (open.source.captureId === null) return false;
  return isPicture(open) || open.blocks.length === 0 || open.extractor === 'by hand';
}

function emptyWords(open: OpenSource): string {
  if (open.source.captureId === null) return 'Nothing to read yet. Import the original, and this place is filled.';
  if (isPicture(open)) return 'A picture has no text of its own. What stands in the caption can be marked and cited.';
  if (open.source.mediaType === 'application/pdf')
    return 'No text layer in this PDF: its pages are pictures. They are shown as they look.';
  return 'This file holds no text.';
}
