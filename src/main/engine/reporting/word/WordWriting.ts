import type { Labels } from '#shared/labels/en.ts';

/** What is gathered while a report's parts are written one after the other. */
export interface WordWriting {
  /** Of the report's language. */
  readonly labels: Labels;
  /** SVG of our own drawing, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** Pictures that Word can show, by id. */
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** What the figures so far show, in their order. */
  readonly media: WordMedia[];
  /** How many numbered lists there are so far: each counts from one. */
  numberedLists: number;
  /** Headings with the bookmarks to which the table of contents leads. */
  readonly headings: { readonly level: number; readonly words: string; readonly bookmark: string }[];
}

export function beginWriting(
  { charts, pictures }: Pick<WordWriting, 'charts' | 'pictures'>,
  labels: Labels,
): WordWriting {
  return { labels, charts, pictures, media: [], numberedLists: 0, headings: [] };
}

/** A file of the archive that a figure shows. */
export interface WordMedia {
  readonly ending: 'svg' | 'png' | 'jpeg' | 'gif';
  readonly bytes: Uint8Array;
}

export interface WordPicture extends WordMedia {
  /** Its height by its width. */
  readonly ratio: number;
}

/** In `numbering.xml`: the bullets first, then one for each numbered list. */
export const bulletList = 1;
export const firstNumberedList = 2;

/** Of what a figure shows among the document's relationships. */
export function mediaRelation(number: number): string {
  return `rIdFigure${number}`;
}

export const fallbackRelation = 'rIdFallback';
