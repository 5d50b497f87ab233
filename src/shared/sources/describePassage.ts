import { type Block, blockStarts, canonicalText } from './readText.ts';

/** The selectors that a passage is found again by (W3C Web Annotation: TextQuote with TextPosition). */
export interface PassageDescription {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** 1-based number of the paragraph among the body's blocks in which the passage starts; null in furniture. */
  readonly paragraph: number | null;
  /** 1-based page of a paged document on which the passage starts. */
  readonly page: number | null;
}

/** Hypothesis's client keeps as many characters on either side. */
const contextLength = 32;

/** Describes the range [start, end) of the canonical text; both in UTF-16 units. */
export function describePassage(blocks: readonly Block[], start: number, end: number): PassageDescription {
  const text = canonicalText(blocks);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    paragraph: paragraphAt(blocks, start),
    page: pageAt(blocks, start),
  };
}

function paragraphAt(blocks: readonly Block[], position: number): number | null {
  const index = blockStarts(blocks).findLastIndex((start) => start <= position);
  if (blocks[index]?.role !== 'body') return null;
  return blocks.slice(0, index + 1).filter((block) => block.role === 'body').length;
}

/** Blocks that go on from the page before carry no page of their own in some readings: the last one told holds. */
function pageAt(blocks: readonly Block[], position: number): number | null {
  const index = blockStarts(blocks).findLastIndex((start) => start <= position);
  return blocks.slice(0, index + 1).findLast((block) => block.page !== undefined)?.page ?? null;
}
