import type { ResolvedDatasetChart } from '#shared/reports/blocks/datasetChart.ts';
import { arrangeRuns, plainWords, type PageRun } from '../arrangeRuns.ts';
import type { PageContent, PageKind } from './PageKind.ts';
import { arrangeFigure, shownFigureTemplate, type PageFigure } from './shownFigure.ts';

interface PageDatasetChart extends PageContent, PageFigure {
  /** In place of the drawing. */
  readonly runs: readonly PageRun[];
}

export const datasetChart: PageKind<ResolvedDatasetChart, PageDatasetChart> = {
  arrange: ({ figure, runs }, arranging) => {
    const drawn = arrangeFigure(figure, arranging);
    const said = arrangeRuns(runs);
    return { kind: 'datasetChart', plain: plainWords(drawn.figure?.caption ?? said), runs: said, ...drawn };
  },
  template: `
    if it.figure == none { par(runs(it.runs)) }
    ${shownFigureTemplate}
  `,
};
