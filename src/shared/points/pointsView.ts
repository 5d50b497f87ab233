import { z } from 'zod';
import type { ViewDefinition } from '../contract/views.ts';
import { pointFilterSchema } from './pointFilter.ts';

/** The table's columns in their usual order. */
export const pointColumns = [
  'what',
  'quantity',
  'counted',
  'period',
  'place',
  'status',
  'credibility',
  'evidence',
  'sources',
  'claim',
  'tags',
  'stale',
  'created',
] as const;
export type PointColumn = (typeof pointColumns)[number];

export const columnTitles: Readonly<Record<PointColumn, string>> = {
  what: 'What',
  quantity: 'Quantity',
  counted: 'What is counted',
  period: 'Period',
  place: 'Place',
  status: 'Status',
  credibility: 'Credibility',
  evidence: 'Evidence',
  sources: 'Sources',
  claim: 'Claim',
  tags: 'Tags',
  stale: 'Stale',
  created: 'Added',
};

export const pointGroupings = ['status', 'claim', 'source'] as const;
export type PointGrouping = (typeof pointGroupings)[number];

const column = z.enum(pointColumns);
/** The first column is always there: rows go by it. */
const columns = z
  .array(column)
  .transform((shown): PointColumn[] => ['what', ...new Set(shown.filter((each) => each !== 'what'))]);

const firstColumns: readonly PointColumn[] = [
  'what',
  'quantity',
  'period',
  'place',
  'status',
  'credibility',
  'evidence',
  'sources',
];

/** What the table shows and how. What cannot be read of a saved one, such as by a later version, is as in a fresh table. */
const viewSchema = z.object({
  filters: z.array(pointFilterSchema).max(40).catch([]),
  sort: z.object({ column, descending: z.boolean() }).nullable().catch(null),
  columns: columns.catch([...firstColumns]),
  grouping: z.enum(pointGroupings).nullable().catch(null),
});
export type PointsView = Readonly<z.output<typeof viewSchema>>;

export const firstView: PointsView = viewSchema.parse({});

export function readPointsView(definition: ViewDefinition): PointsView {
  return viewSchema.parse(definition);
}
