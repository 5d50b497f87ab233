import type { ResolvedChain } from '#shared/reports/blocks/chain.ts';
import { list } from './list.ts';
import type { PageContent, PageKind } from './PageKind.ts';

/** A chain is printed as the list that it is. */
export const chain: PageKind<ResolvedChain, PageContent> = {
  arrange: ({ items }, arranging) => list.arrange({ kind: 'list', items }, arranging),
  template: list.template,
};
