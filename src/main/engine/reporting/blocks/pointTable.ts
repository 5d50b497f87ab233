import type { ResolvedPointTable } from '#shared/reports/blocks/pointTable.ts';
import { plainWords } from '../arrangeRuns.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeFigure, shownFigureTemplate, type PageFigure } from './shownFigure.ts';
import { arrangeShownTable, shownTableTemplate } from './shownTable.ts';

/** Data points as a table, as a drawing, or both. */
export const pointTable: PageKind<ResolvedPointTable, PageContent & PageFigure> = {
  arrange: (resolved, arranging) => {
    const drawn = arrangeFigure(resolved.figure, arranging);
    const table = arrangeShownTable('pointTable', resolved, arranging);
    const plain = [table.plain, plainWords(drawn.figure?.caption ?? [])].join(' ').trim();
    return { ...table, ...drawn, plain };
  },
  template: `
    if it.figure == none or it.rows.len() > 0 { ${shownTableTemplate} }
    ${shownFigureTemplate}
  `,
};
