import type { ResolvedEstimateChart } from '#shared/reports/blocks/estimateChart.ts';
import { arrangeRuns, plainWords, type PageRun } from '../arrangeRuns.ts';
import { printableText } from '../printableText.ts';
import type { PageContent, PageKind } from './PageKind.ts';

interface PageChart extends PageContent {
  /** Such as "Figure 1"; empty where nothing is drawn. */
  readonly name: string;
  readonly caption: readonly PageRun[];
  readonly alternative: string;
  /** SVG; null where nothing is drawn. */
  readonly svg: string | null;
}

export const estimateChart: PageKind<ResolvedEstimateChart, PageChart> = {
  arrange: ({ number, alternative, runs }, { blockId, charts, labels }) => {
    const caption = arrangeRuns(runs);
    const svg = charts.get(blockId) ?? null;
    return {
      kind: 'estimateChart',
      plain: plainWords(caption),
      name: number === null || svg === null ? '' : labels.figureName(number),
      caption,
      alternative: printableText(alternative),
      svg,
    };
  },
  template: `
    if it.svg == none { par(runs(it.caption)) }
    else { captioned(it, drawn(it.svg, it.alternative)) }
  `,
};
