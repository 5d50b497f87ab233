import type { MarkedRange } from './selectionRange.ts';
import { domRanges, holderAt, startOf } from './textRanges.ts';

/** Brings a drawn stretch to the middle of the view unless it is in view, and again once what lies around it has been drawn. */
export function scrollRangeIntoView(root: Element, scroller: Element | null, range: MarkedRange): void {
  const scroll = () => {
    const [found] = domRanges(root, [range]);
    if (found !== undefined && isInView(found, scroller)) return;
    const place = found?.startContainer.parentElement ?? holderAt(root, range.start);
    place?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** Room for the bar of the search, and for a line below. */
const edge = 48;

function isInView(range: globalThis.Range, scroller: Element | null): boolean {
  const view = scroller?.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  return view !== undefined && box.height > 0 && box.top >= view.top + edge && box.bottom <= view.bottom - edge;
}

/** The place of the text that lies at the top edge of the view; between two words, in proportion. */
export function placeAtTop(root: Element, scroller: Element | null): number {
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const chunk = chunksOf(root).find((element) => element.getBoundingClientRect().bottom > top);
  if (chunk === undefined) return 0;
  const held = [...chunk.querySelectorAll('[data-start]')].find(
    (element) => element.getBoundingClientRect().bottom > top,
  );
  const stretch = stretchOf(held ?? chunk);
  const box = (held ?? chunk).getBoundingClientRect();
  const share = box.height === 0 ? 0 : Math.min(1, Math.max(0, (top - box.top) / box.height));
  return stretch.start + share * (stretch.end - stretch.start);
}

export function scrollToPlace(root: Element, scroller: Element | null, place: number): void {
  const chunk = chunksOf(root).findLast((element) => stretchOf(element).start <= place);
  if (chunk === undefined || scroller === null) return;
  const held = [...chunk.querySelectorAll('[data-start]')].findLast((element) => startOf(element) <= place);
  const stretch = stretchOf(held ?? chunk);
  const box = (held ?? chunk).getBoundingClientRect();
  const length = stretch.end - stretch.start;
  const share = length === 0 ? 0 : Math.min(1, (place - stretch.start) / length);
  scroller.scrollTop += box.top + share * box.height - scroller.getBoundingClientRect().top;
}

function chunksOf(root: Element): Element[] {
  return [...root.querySelectorAll('[data-chunk]')];
}

function stretchOf(element: Element): MarkedRange {
  const chunkStart = element.getAttribute('data-chunk');
  if (chunkStart !== null) return { start: Number(chunkStart), end: Number(element.getAttribute('data-chunk-end')) };
  const start = startOf(element);
  return { start, end: start + (element.textContent ?? '').length };
}
