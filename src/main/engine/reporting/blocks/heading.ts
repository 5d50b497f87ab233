import type { ResolvedHeading } from '#shared/reports/blocks/heading.ts';
import { arrangeRuns, isWritten, plainWords, type PageRun } from '../arrangeRuns.ts';
import type { PageContent, PageKind } from './PageKind.ts';

export interface PageHeading extends PageContent {
  /** From 1, without gaps: PDF/UA allows none. */
  readonly level: number;
  readonly runs: readonly PageRun[];
}

/** A heading of nothing but notes is a paragraph: an outline entry needs words. */
export const heading: PageKind<ResolvedHeading, PageHeading> = {
  arrange: (resolved, arranging) => {
    const runs = arrangeRuns(resolved.runs);
    if (!isWritten(runs)) return null;
    const plain = plainWords(runs);
    if (plain.trim() === '') return { kind: 'paragraph', level: 0, plain, runs };
    arranging.openLevels = [...arranging.openLevels.filter((level) => level < resolved.level), resolved.level];
    return { kind: 'heading', level: arranging.openLevels.length, plain, runs };
  },
  template: `heading(level: it.level, supplement: it.plain, runs(it.runs))`,
};
