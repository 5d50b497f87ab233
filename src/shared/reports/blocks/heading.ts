import * as z from 'zod';
import { inlineSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

export const headingContentSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  inline: inlineSchema,
});

export interface ResolvedHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly runs: readonly ResolvedRun[];
}

export const heading: BlockKind<z.infer<typeof headingContentSchema>, ResolvedHeading> = {
  parts: ({ inline }) => [{ kind: 'inline', inline }],
  resolve: ({ level, inline }, resolving) => ({ kind: 'heading', level, runs: resolveInline(inline, resolving) }),
  lines: ({ runs }) => [runs],
};
