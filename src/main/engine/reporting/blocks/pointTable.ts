import type { ResolvedPointTable } from '#shared/reports/blocks/pointTable.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeShownTable, shownTableTemplate } from './shownTable.ts';

export const pointTable: PageKind<ResolvedPointTable, PageContent> = {
  arrange: (resolved, arranging) => arrangeShownTable('pointTable', resolved, arranging),
  template: shownTableTemplate,
};
