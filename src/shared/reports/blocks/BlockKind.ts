import type { CitedKind, InlineRun } from '../inlineRuns.ts';
import type { ResolvedRun } from '../resolvedReport.ts';
import type { Resolving } from '../resolving.ts';

/** A stretch of a block in reading order: running text, or a thing of the case that it shows whole. */
export type BlockPart =
  | { readonly kind: 'inline'; readonly inline: readonly InlineRun[] }
  | { readonly kind: 'shows'; readonly of: CitedKind; readonly id: string };

/** All that the engine asks of one kind of block, whatever the page and the editor make of it. */
export interface BlockKind<Content, Resolved> {
  readonly parts: (content: Content) => readonly BlockPart[];
  /** Turns links into words and footnotes. Never throws on a broken link. */
  readonly resolve: (content: Content, resolving: Resolving) => Resolved;
  /** The runs of the resolved block in reading order, in stretches that a page may part by a number, a bullet or a rule. */
  readonly lines: (resolved: Resolved) => readonly (readonly ResolvedRun[])[];
}
