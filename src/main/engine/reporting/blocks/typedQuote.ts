import type { ResolvedTypedQuote } from '#shared/reports/blocks/typedQuote.ts';
import type { PageKind } from './PageKind.ts';
import { arrangeText, type PageText } from './paragraph.ts';

export const typedQuote: PageKind<ResolvedTypedQuote, PageText> = {
  arrange: ({ runs }) => arrangeText('typedQuote', runs),
  template: `quote(block: true, runs(it.runs))`,
};
