import { useEffect, useRef, type RefObject } from 'react';
import { alignPage } from '#shared/sources/alignPage.ts';
import type { DrawnPage } from './drawnPages.ts';
import { drawPage, layText, sizeOfPage } from './pdfFile.ts';
import styles from './Pages.module.css';
import type { OpenPdf } from './usePdf.ts';

interface Props {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The canonical text in which the page's words are, and where it begins. */
  readonly textOfPage: (number: number) => { readonly start: number; readonly text: string };
  /** Told when the page's words lie over it, and with null when they are put away. Stable. */
  readonly onDrawn: (number: number, page: DrawnPage | null) => void;
}

/** One page as it looks, drawn while it is near, its words over it so that they can be selected. */
export function PdfPage({ pdf, number, scroller, textOfPage, onDrawn }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const latest = useRef(textOfPage);
  useEffect(() => {
    latest.current = textOfPage;
  });
  useEffect(() => {
    const places = { page: page.current, canvas: canvas.current, layer: layer.current };
    if (places.page === null || places.canvas === null || places.layer === null) return undefined;
    const found = { page: places.page, canvas: places.canvas, layer: places.layer };
    const lay = (spans: readonly HTMLElement[], items: readonly string[]) => {
      const { start, text } = latest.current(number);
      onDrawn(number, { number, layer: found.layer, spans, alignment: alignPage(items, text), start });
    };
    const stop = drawWhileNear(pdf, number, found, scroller.current, lay, () => onDrawn(number, null));
    return () => {
      stop();
      onDrawn(number, null);
    };
  }, [pdf, number, scroller, onDrawn]);
  const { width, height } = pdf.size;
  return (
    <div
      ref={page}
      className={styles.page}
      data-page={number}
      role="group"
      aria-label={`Page ${number} of ${pdf.count}`}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={layer} className={styles.words} />
    </div>
  );
}

interface Places {
  readonly page: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly layer: HTMLElement;
}

/** Draws at the width that the page has, again when that changes, and frees the memory when it is scrolled far away. */
function drawWhileNear(
  { file }: OpenPdf,
  number: number,
  { page, canvas, layer }: Places,
  root: HTMLElement | null,
  lay: (spans: readonly HTMLElement[], items: readonly string[]) => void,
  putAway: () => void,
): () => void {
  let near = false;
  let drawnAt = 0;
  let laid = false;
  const draw = async () => {
    const width = page.clientWidth;
    if (!near || width === 0) return;
    const size = await sizeOfPage(file, number);
    page.style.aspectRatio = `${size.width} / ${size.height}`;
    page.style.setProperty('--total-scale-factor', String(page.clientWidth / size.width));
    if (width !== drawnAt) {
      drawnAt = width;
      await drawPage(file, number, canvas, width);
    }
    if (laid) return;
    laid = true;
    const { spans, items } = await layText(file, number, layer);
    if (near) lay(spans, items);
  };
  // A file that was put away can no longer be drawn, and need not be.
  const tryDraw = () => void draw().catch(() => undefined);
  const clear = () => {
    near = false;
    drawnAt = 0;
    laid = false;
    canvas.width = 0;
    layer.replaceChildren();
    putAway();
  };
  const sight = new IntersectionObserver(
    ([entry]) => {
      const isNear = entry?.isIntersecting ?? false;
      if (isNear === near) return;
      if (!isNear) return clear();
      near = true;
      tryDraw();
    },
    { root, rootMargin: '1200px 0px' },
  );
  const sizes = new ResizeObserver(tryDraw);
  sight.observe(page);
  sizes.observe(page);
  return () => {
    sight.disconnect();
    sizes.disconnect();
  };
}
