import * as z from 'zod';
import { inlineSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

/** A quotation that the writer typed: set as a quotation, compared with the passages that it cites. */
export const typedQuoteContentSchema = z.strictObject({ kind: z.literal('typedQuote'), inline: inlineSchema });

export interface ResolvedTypedQuote {
  readonly kind: 'typedQuote';
  readonly runs: readonly ResolvedRun[];
}

export const typedQuote: BlockKind<z.infer<typeof typedQuoteContentSchema>, ResolvedTypedQuote> = {
  parts: ({ inline }) => [{ kind: 'inline', inline }],
  resolve: ({ inline }, resolving) => ({ kind: 'typedQuote', runs: resolveInline(inline, resolving) }),
  lines: ({ runs }) => [runs],
};
