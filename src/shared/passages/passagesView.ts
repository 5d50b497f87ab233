import { z } from 'zod';
import { anchorStates } from '../contract/passages.ts';

export const passagesViews = ['table', 'board', 'codebook'] as const;
export type PassagesViewName = (typeof passagesViews)[number];
export const passageGroupings = ['none', 'tag', 'source', 'state'] as const;
export type PassageGrouping = (typeof passageGroupings)[number];
export const boardColumns = ['tag', 'state'] as const;
export type BoardColumns = (typeof boardColumns)[number];
export const passageColumns = [
  'words',
  'source',
  'published',
  'tags',
  'comment',
  'state',
  'place',
  'dataPoints',
  'created',
] as const;
export type PassageColumn = (typeof passageColumns)[number];

const ids = z.array(z.string().min(1).max(64)).min(1).max(500);
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Type a date such as 2024, 2024-05 or 2024-05-17')
  .nullable();

const conditionSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('tags'), mode: z.enum(['any', 'all', 'none']), tagIds: ids }),
  z.strictObject({ field: z.literal('untagged') }),
  z.strictObject({ field: z.literal('sources'), sourceIds: ids }),
  z.strictObject({ field: z.literal('state'), states: z.array(z.enum(anchorStates)).min(1) }),
  z.strictObject({ field: z.literal('comment'), has: z.boolean() }),
  z.strictObject({ field: z.literal('dataPoint'), has: z.boolean() }),
  z
    .strictObject({ field: z.literal('published'), from: day, to: day })
    .refine(({ from, to }) => from !== null || to !== null, 'A date is needed'),
]);
/** One condition that a passage passes or not. All of a view's must be passed. */
export type PassageCondition = z.output<typeof conditionSchema>;

export const passagesViewSchema = z.strictObject({
  view: z.enum(passagesViews).default('table'),
  /** Words that the passage or its comment holds; empty asks for none. */
  words: z.string().max(1_000).default(''),
  conditions: z.array(conditionSchema).max(50).default([]),
  sort: z
    .strictObject({ column: z.enum(passageColumns), descending: z.boolean() })
    .nullable()
    .default(null),
  group: z.enum(passageGroupings).default('none'),
  columns: z.enum(boardColumns).default('tag'),
});
/** What the pane of passages shows and how: what a saved view keeps. */
export type PassagesView = z.output<typeof passagesViewSchema>;

export const firstPassagesView: PassagesView = passagesViewSchema.parse({});

/** Whether a condition is as the schema asks; else what is wrong, in words for its field. */
export function checkCondition(
  condition: PassageCondition,
): { readonly ok: true; readonly condition: PassageCondition } | { readonly ok: false; readonly message: string } {
  const parsed = conditionSchema.safeParse(condition);
  return parsed.success
    ? { ok: true, condition: parsed.data }
    : { ok: false, message: parsed.error.issues[0]?.message ?? 'This can not be asked for' };
}
