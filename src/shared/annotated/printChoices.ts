/** How marked sources are printed; the lists are offered in this order. */
export const notePlaces = ['margin', 'numbered'] as const;
export type NotePlace = (typeof notePlaces)[number];

export const extents = ['full', 'marked'] as const;
export type Extent = (typeof extents)[number];

export const contextUnits = ['paragraphs', 'words'] as const;
export type ContextUnit = (typeof contextUnits)[number];

/** What is said of each passage: comment, notes and tags; its tags alone; or no more than its number. */
export const besides = ['all', 'tags', 'nothing'] as const;
export type Beside = (typeof besides)[number];

/** Characters that no bundled font can set: the print is refused, or they stand as their code, such as [U+B098]. */
export const unsetCharacters = ['refuse', 'code'] as const;
export type UnsetCharacters = (typeof unsetCharacters)[number];

/** How much of the text around a passage is kept where only the marked passages are printed. */
export interface Context {
  readonly unit: ContextUnit;
  readonly count: number;
}

export const mostContext: Readonly<Record<ContextUnit, number>> = { paragraphs: 50, words: 500 };

/** What decides which words stand on the pages; where they stand is the template's. */
export interface AnnotationChoices {
  readonly extent: Extent;
  readonly context: Context;
  readonly beside: Beside;
  /** Passages that are printed, by identifier; null for all. */
  readonly only: ReadonlySet<string> | null;
}
