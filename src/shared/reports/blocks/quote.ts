import * as z from 'zod';
import { idSchema } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { addFootnote, missing } from '../resolveInline.ts';
import type { Resolving } from '../resolving.ts';
import { citePassage } from '../writeFootnote.ts';
import type { BlockKind } from './BlockKind.ts';

/** A quoted passage: its words are read from the passage whenever the report is resolved, never stored here. */
export const quoteContentSchema = z.strictObject({ kind: z.literal('quote'), passageId: idSchema });

export interface ResolvedQuote {
  readonly kind: 'quote';
  readonly runs: readonly ResolvedRun[];
}

export const quote: BlockKind<z.infer<typeof quoteContentSchema>, ResolvedQuote> = {
  parts: ({ passageId }) => [{ kind: 'shows', of: 'passage', id: passageId }],
  resolve: ({ passageId }, resolving) => ({ kind: 'quote', runs: resolveQuote(passageId, resolving) }),
  lines: ({ runs }) => [runs],
};

function resolveQuote(passageId: string, resolving: Resolving): ResolvedRun[] {
  const passage = resolving.facts.passages.get(passageId);
  if (passage === undefined) return missing('passage', passageId, resolving);
  const words: ResolvedRun = { kind: 'text', text: passage.exact, marks: [] };
  return [words, addFootnote(resolving, () => citePassage(passageId, resolving, false))];
}
