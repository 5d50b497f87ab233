import * as z from 'zod';
import { inlineSchema } from '../inlineRuns.ts';
import { type Picture, pictureIdSchema } from '../pictures.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import { resolveInline } from '../resolveInline.ts';
import type { BlockKind } from './BlockKind.ts';

/** A picture that the case keeps, numbered among the figures. */
export const pictureContentSchema = z.strictObject({
  kind: z.literal('picture'),
  pictureId: pictureIdSchema,
  caption: inlineSchema,
  /** For who does not see it; an export asks for it. */
  alternative: z.string().max(2_000),
  /** Per cent of the text's. */
  width: z.int().min(10).max(100),
});

export interface ResolvedPicture {
  readonly kind: 'picture';
  /** Of the figure, from 1 in reading order; null where the picture is no longer in the case. */
  readonly number: number | null;
  readonly picture: Picture | null;
  readonly alternative: string;
  /** Per cent of the text's. */
  readonly width: number;
  /** The caption. */
  readonly runs: readonly ResolvedRun[];
}

export const picture: BlockKind<z.infer<typeof pictureContentSchema>, ResolvedPicture> = {
  parts: ({ caption }) => [{ kind: 'inline', inline: caption }],
  resolve: ({ pictureId, caption, alternative, width }, resolving) => {
    const kept = resolving.facts.pictures?.get(pictureId) ?? null;
    const shown = { kind: 'picture' as const, picture: kept, alternative: alternative.trim(), width };
    if (kept === null) {
      const { link, kinds } = resolving.labels.missing;
      const message = 'A picture is no longer in the case.';
      resolving.report({ code: 'missing', of: 'picture', id: pictureId, message });
      const words: ResolvedRun = { kind: 'missing', text: link(kinds.picture, pictureId.slice(0, 12)) };
      return { ...shown, number: null, runs: [words, ...resolveInline(caption, resolving)] };
    }
    resolving.given.figure += 1;
    const number = resolving.given.figure;
    if (shown.alternative === '') {
      const message = `Figure ${number} has no alternative text. Say in words what it shows, for who does not see it.`;
      resolving.report({ code: 'no-alternative', of: 'picture', id: pictureId, message });
    }
    return { ...shown, number, runs: resolveInline(caption, resolving) };
  },
  lines: ({ runs }) => [runs],
};
