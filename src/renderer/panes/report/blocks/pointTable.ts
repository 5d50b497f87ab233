import { groupBy } from '#shared/values/groupBy.ts';
import { pointTableContentSchema } from '#shared/reports/blocks/pointTable.ts';
import type { BlockContent } from '#shared/reports/reportDocument.ts';
import type { Citable, InsertChoice } from '../insertChoices.ts';
import type { EditorBlock } from './EditorBlock.ts';
import { PointTableView } from './PointTableView.tsx';
import { shownBlock } from './shownBlock.ts';

export const pointTable: EditorBlock<Extract<BlockContent, { kind: 'pointTable' }>> = {
  types: ['pointTable'],
  extensions: [
    shownBlock('pointTable', { view: 'comparison', dataPointIds: [], caption: '', form: 'table' }, PointTableView),
  ],
  toNode: ({ view, dataPointIds, caption, form = 'table' }) => ({
    type: 'pointTable',
    attrs: { view, dataPointIds, caption, form },
  }),
  toContent: ({ attrs }) => {
    const { blockId: _, form, ...kept } = attrs ?? {};
    // A table is what data points without a form are: reports from before forms stay as they were.
    const formed = form === 'table' ? {} : { form };
    return pointTableContentSchema.safeParse({ kind: 'pointTable', ...kept, ...formed }).data ?? null;
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
  const detail = dated.length === 1 ? 'the data point with a date' : `${dated.length} data points with a date`;
  const group = 'Charts and tables' as const;
  return [
    { ...{ key: 'timeline', group, words: 'Timeline', detail }, insert: insertTable('timeline', 'Timeline', dated) },
    {
      ...{ key: 'timeline-drawing', group, words: 'Drawing of the timeline', detail: `${detail}, and their articles` },
      insert: insertTable('timeline', 'Timeline', dated, 'drawing'),
    },
  ];
}

function insertTable(
  view: 'comparison' | 'timeline',
  caption: string,
  points: readonly { readonly id: string }[],
  form: 'table' | 'drawing' = 'table',
) {
  const attrs = { view, caption, form, dataPointIds: points.slice(0, 500).map(({ id }) => id) };
  return { kind: 'block' as const, node: { type: 'pointTable', attrs } };
}
