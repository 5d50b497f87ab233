import type { ResolvedQuote } from '#shared/reports/blocks/quote.ts';
import type { PageKind } from './PageKind.ts';
import { arrangeText, type PageText } from './paragraph.ts';

export const quote: PageKind<ResolvedQuote, PageText> = {
  arrange: ({ runs }) => arrangeText('quote', runs),
  template: `quote(block: true, runs(it.runs))`,
};
