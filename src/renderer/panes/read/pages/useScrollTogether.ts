import { useEffect, type RefObject } from 'react';
import type { TextHandle } from '../textHandle.ts';
import { pageOfPlace, placeOfPage, type PageStretch } from './pageStretches.ts';

/** Which side moves the other: the one that was last touched, scrolled by wheel, or jumped in. */
export type Leading = 'text' | 'pages';

interface Sides {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pages: RefObject<HTMLElement | null>;
  readonly handle: RefObject<TextHandle | null>;
  readonly leading: RefObject<Leading>;
}

const touches = ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin'];

/** Keeps the text and its pages at the same place, while pages show. */
export function useScrollTogether(shown: boolean, stretches: readonly PageStretch[], sides: Sides): void {
  const { scroller: text, pages, handle, leading } = sides;
  useEffect(() => {
    const textSide = text.current;
    const pageSide = pages.current;
    if (!shown || textSide === null || pageSide === null || stretches.length === 0) return undefined;
    const stops = [
      follow(textSide, 'text', leading, () => {
        const { page, share } = pageOfPlace(stretches, handle.current?.placeAtTop() ?? 0);
        const box = pageSide.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect();
        if (box !== undefined)
          pageSide.scrollTop += box.top + share * box.height - pageSide.getBoundingClientRect().top;
      }),
      follow(pageSide, 'pages', leading, () => {
        // The head of the source stands above all of its pages.
        if (pageSide.scrollTop <= 0) {
          textSide.scrollTop = 0;
          return;
        }
        const top = pageSide.getBoundingClientRect().top;
        const page = [...pageSide.querySelectorAll('[data-page]')].find(
          (element) => element.getBoundingClientRect().bottom > top,
        );
        if (page === undefined) return;
        const box = page.getBoundingClientRect();
        const share = Math.min(1, Math.max(0, (top - box.top) / Math.max(1, box.height)));
        handle.current?.scrollTo(placeOfPage(stretches, { page: Number(page.getAttribute('data-page')), share }));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [shown, stretches, text, pages, handle, leading]);
}

function follow(side: HTMLElement, name: Leading, leading: RefObject<Leading>, move: () => void): () => void {
  let frame: number | null = null;
  const lead = () => {
    leading.current = name;
  };
  const onScroll = () => {
    if (leading.current !== name) return;
    frame ??= requestAnimationFrame(() => {
      frame = null;
      move();
    });
  };
  for (const touch of touches) side.addEventListener(touch, lead, { passive: true });
  side.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    for (const touch of touches) side.removeEventListener(touch, lead);
    side.removeEventListener('scroll', onScroll);
  };
}
