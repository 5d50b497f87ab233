import type { Labels } from '#shared/labels/en.ts';

/** What is gathered while a report's parts are written one after the other. */
export interface WordWriting {
  /** Of the report's language. */
  readonly labels: Labels;
  /** SVG of our own drawing, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** The drawings so far, in their order. */
  readonly drawings: string[];
  /** How many numbered lists there are so far: each counts from one. */
  numberedLists: number;
  /** Headings with the bookmarks to which the table of contents leads. */
  readonly headings: { readonly level: number; readonly words: string; readonly bookmark: string }[];
}

export function beginWriting(charts: ReadonlyMap<string, string>, labels: Labels): WordWriting {
  return { labels, charts, drawings: [], numberedLists: 0, headings: [] };
}

/** In `numbering.xml`: the bullets first, then one for each numbered list. */
export const bulletList = 1;
export const firstNumberedList = 2;

/** Of the part of a drawing among the document's relationships. */
export function drawingRelation(number: number): string {
  return `rIdDrawing${number}`;
}

export const fallbackRelation = 'rIdFallback';
