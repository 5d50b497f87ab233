import type { ResolvedParagraph } from '#shared/reports/blocks/paragraph.ts';
import type { ResolvedRun } from '#shared/reports/resolvedReport.ts';
import { arrangeRuns, isWritten, plainWords, type PageRun } from '../arrangeRuns.ts';
import type { PageContent, PageKind } from './PageKind.ts';

export interface PageText extends PageContent {
  readonly runs: readonly PageRun[];
}

/** One stretch of runs; null where nothing of it would be seen. */
export function arrangeText(kind: string, resolved: readonly ResolvedRun[]): PageText | null {
  const runs = arrangeRuns(resolved);
  return isWritten(runs) ? { kind, plain: plainWords(runs), runs } : null;
}

export const paragraph: PageKind<ResolvedParagraph, PageText> = {
  arrange: ({ runs }) => arrangeText('paragraph', runs),
  template: `par(numbered(it.number) + runs(it.runs))`,
};
