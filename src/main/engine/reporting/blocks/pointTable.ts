import type { ResolvedPointTable } from '#shared/reports/blocks/pointTable.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeShownTable, shownTableTemplate } from './shownTable.ts';

export const pointTable: PageKind<ResolvedPointTable, PageContent> = {
  arrange: (resolved) => arrangeShownTable('pointTable', resolved),
  template: shownTableTemplate,
};
