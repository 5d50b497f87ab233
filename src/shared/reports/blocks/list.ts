import * as z from 'zod';
import { inlineSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

export const deepestList = 5;

/** Items in reading order with their depth from 0, so that no depth of nesting can be too deep to read. */
export const listContentSchema = z.strictObject({
  kind: z.literal('list'),
  items: z
    .array(
      z.strictObject({
        depth: z.number().int().min(0).max(deepestList),
        /** Numbered, or with a bullet. */
        ordered: z.boolean(),
        inline: inlineSchema,
      }),
    )
    .max(5_000),
});

export interface ResolvedList {
  readonly kind: 'list';
  readonly items: readonly ResolvedItem[];
}

export interface ResolvedItem {
  readonly depth: number;
  readonly ordered: boolean;
  readonly runs: readonly ResolvedRun[];
}

export const list: BlockKind<z.infer<typeof listContentSchema>, ResolvedList> = {
  parts: ({ items }) => items.map(({ inline }) => ({ kind: 'inline', inline })),
  resolve: ({ items }, resolving) => ({
    kind: 'list',
    items: items.map(({ depth, ordered, inline }) => ({ depth, ordered, runs: resolveInline(inline, resolving) })),
  }),
  lines: ({ items }) => items.map(({ runs }) => runs),
};
