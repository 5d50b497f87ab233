import type { ResolvedContent } from '#shared/reports/blocks/all.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { estimateChart } from './estimateChart.ts';
import { pointTable } from './pointTable.ts';
import { datasetTable } from './datasetTable.ts';
import { datasetChart } from './datasetChart.ts';
import { chain } from './chain.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import type { Arranging, PageContent } from './PageKind.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';
import { typedQuote } from './typedQuote.ts';

const pageKinds = {
  heading,
  paragraph,
  quote,
  list,
  table,
  typedQuote,
  estimateChart,
  pointTable,
  datasetTable,
  datasetChart,
  chain,
  picture,
};

/** Typst function bodies by kind of block. */
export const blockTemplates = Object.entries(pageKinds).map(([kind, { template }]) => ({ kind, template }));

/** A resolved block as plain JSON for its template; null where nothing would be printed. */
export function arrangeContent(resolved: ResolvedContent, arranging: Arranging): PageContent | null {
  switch (resolved.kind) {
    case 'heading':
      return pageKinds.heading.arrange(resolved, arranging);
    case 'paragraph':
      return pageKinds.paragraph.arrange(resolved, arranging);
    case 'quote':
      return pageKinds.quote.arrange(resolved, arranging);
    case 'list':
      return pageKinds.list.arrange(resolved, arranging);
    case 'table':
      return pageKinds.table.arrange(resolved, arranging);
    case 'typedQuote':
      return pageKinds.typedQuote.arrange(resolved, arranging);
    case 'estimateChart':
      return pageKinds.estimateChart.arrange(resolved, arranging);
    case 'pointTable':
      return pageKinds.pointTable.arrange(resolved, arranging);
    case 'datasetTable':
      return pageKinds.datasetTable.arrange(resolved, arranging);
    case 'datasetChart':
      return pageKinds.datasetChart.arrange(resolved, arranging);
    case 'chain':
      return pageKinds.chain.arrange(resolved, arranging);
    case 'picture':
      return pageKinds.picture.arrange(resolved, arranging);
    default:
      return assertNever(resolved);
  }
}
