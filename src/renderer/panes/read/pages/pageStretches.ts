import type { PlacedBlock } from '#shared/contract/sources.ts';

/** Where a page's blocks begin and end in the canonical text, UTF-16 units. */
export interface PageStretch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** The pages on which blocks begin, in order. A page without a beginning of a block has no entry. */
export function pageStretches(blocks: readonly PlacedBlock[]): PageStretch[] {
  const stretches: { page: number; start: number; end: number }[] = [];
  for (const { page, start, text } of blocks) {
    const last = stretches.at(-1);
    if (last !== undefined && (page === undefined || page <= last.page)) last.end = start + text.length;
    else if (page !== undefined) stretches.push({ page, start, end: start + text.length });
  }
  return stretches;
}

/** Longest text of the page before that may run over onto this one. */
const overlap = 6_000;

/** The stretch in which a page's words are to be looked for: its own blocks, and the end of the page before, whose last block may run over. */
export function searchedStretch(stretches: readonly PageStretch[], page: number): { start: number; end: number } {
  const at = stretches.findLastIndex((each) => each.page <= page);
  const own = stretches[at];
  if (own === undefined) return { start: 0, end: 0 };
  const before = stretches[own.page === page ? at - 1 : at];
  const start = before === undefined ? own.start : Math.max(before.start, before.end - overlap);
  return { start, end: own.end };
}

/** A place in the document as pages count it: the page, and how far down it, 0 to 1. */
export interface PagePlace {
  readonly page: number;
  readonly share: number;
}

export function pageOfPlace(stretches: readonly PageStretch[], place: number): PagePlace {
  const own = stretches.findLast(({ start }) => start <= place) ?? stretches[0];
  if (own === undefined) return { page: 1, share: 0 };
  const length = Math.max(1, own.end - own.start);
  return { page: own.page, share: Math.min(1, Math.max(0, (place - own.start) / length)) };
}

export function placeOfPage(stretches: readonly PageStretch[], { page, share }: PagePlace): number {
  const own = stretches.findLast((each) => each.page <= page) ?? stretches[0];
  if (own === undefined) return 0;
  return own.page === page ? own.start + share * (own.end - own.start) : own.page < page ? own.end : own.start;
}
