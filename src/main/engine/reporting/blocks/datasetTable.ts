import type { ResolvedDatasetTable } from '#shared/reports/blocks/datasetTable.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeShownTable, shownTableTemplate } from './shownTable.ts';

export const datasetTable: PageKind<ResolvedDatasetTable, PageContent> = {
  arrange: (resolved) => arrangeShownTable('datasetTable', resolved),
  template: shownTableTemplate,
};
