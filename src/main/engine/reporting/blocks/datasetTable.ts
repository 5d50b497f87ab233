import type { ResolvedDatasetTable } from '#shared/reports/blocks/datasetTable.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeShownTable, shownTableTemplate } from './shownTable.ts';

export const datasetTable: PageKind<ResolvedDatasetTable, PageContent> = {
  arrange: (resolved, arranging) => arrangeShownTable('datasetTable', resolved, arranging),
  template: shownTableTemplate,
};
