import * as z from 'zod';
import { inlineSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

export const paragraphContentSchema = z.strictObject({ kind: z.literal('paragraph'), inline: inlineSchema });

export interface ResolvedParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly ResolvedRun[];
}

export const paragraph: BlockKind<z.infer<typeof paragraphContentSchema>, ResolvedParagraph> = {
  parts: ({ inline }) => [{ kind: 'inline', inline }],
  resolve: ({ inline }, resolving) => ({ kind: 'paragraph', runs: resolveInline(inline, resolving) }),
  lines: ({ runs }) => [runs],
};
