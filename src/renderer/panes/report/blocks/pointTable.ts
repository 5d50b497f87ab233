import { groupBy } from '#shared/values/groupBy.ts';
import { pointTableContentSchema } from '#shared/reports/blocks/pointTable.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import type { Citable, InsertChoice } from '../insertChoices.ts';
import type { EditorBlock } from './EditorBlock.ts';
import { PointTableView } from './PointTableView.tsx';
import { shownBlock } from './shownBlock.ts';

export const pointTable: EditorBlock<Extract<BlockContent, { kind: 'pointTable' }>> = {
  types: ['pointTable'],
  extensions: [shownBlock('pointTable', { view: 'comparison', dataPointIds: [], caption: '' }, PointTableView)],
  toNode: ({ view, dataPointIds, caption }) => ({ type: 'pointTable', attrs: { view, dataPointIds, caption } }),
  toContent: ({ attrs }) => {
    const { blockId: _, ...kept } = attrs ?? {};
    return pointTableContentSchema.safeParse({ kind: 'pointTable', ...kept }).data ?? null;
  },
  choices: (citable) => [...comparisons(citable), ...timelines(citable)],
};

/** A claim of the case that several data points are in. */
function comparisons({ dataPoints }: Citable): InsertChoice[] {
  const claimed = dataPoints.filter(({ claimId }) => claimId !== null);
  return [...groupBy(claimed, ({ claimId }) => claimId ?? '')]
    .filter(([, points]) => points.length > 1)
    .map(([claimId, points]) => ({
      key: `comparison-${claimId}`,
      group: 'Charts and tables' as const,
      words: `Comparison: ${points[0]?.what ?? ''}`,
      detail: `${points.length} data points of one claim, by outlet`,
      insert: insertTable('comparison', points[0]?.what ?? '', points),
    }));
}

function timelines({ dataPoints }: Citable): InsertChoice[] {
  const dated = dataPoints.filter(({ period }) => period !== null);
  if (dated.length === 0) return [];
  return [
    {
      key: 'timeline',
      group: 'Charts and tables',
      words: 'Timeline',
      detail: dated.length === 1 ? 'the data point with a date' : `${dated.length} data points with a date`,
      insert: insertTable('timeline', 'Timeline', dated),
    },
  ];
}

function insertTable(view: 'comparison' | 'timeline', caption: string, points: readonly { readonly id: string }[]) {
  const attrs = { view, caption, dataPointIds: points.slice(0, 500).map(({ id }) => id) };
  return { kind: 'block' as const, node: { type: 'pointTable', attrs } };
}
