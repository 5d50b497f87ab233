import { runsOf } from '#shared/reports/blocks/all.ts';
import { footnoteText, type ResolvedReport, type ResolvedRun } from '#shared/reports/resolvedReport.ts';

/** What one link of a report shows: its words now, and the footnote that it makes. */
export interface LiveLink {
  /** Null for a citation, which has no words in the line. */
  readonly words: string | null;
  readonly stale: boolean;
  readonly missing: boolean;
  /** Null until the report with this link is saved. */
  readonly number: number | null;
  readonly footnote: string;
}

/** A block's links in reading order, by the block's id. */
export type LiveLinks = ReadonlyMap<string, readonly LiveLink[]>;

export function liveLinksOf(resolved: ResolvedReport): LiveLinks {
  return new Map(resolved.blocks.map((block) => [block.id, linksOf(runsOf(block))]));
}

/** Every link ends in one footnote or in one run that says what is missing; its words, if any, stand before it. */
function linksOf(runs: readonly ResolvedRun[]): readonly LiveLink[] {
  const links: LiveLink[] = [];
  let figure: { readonly words: string; readonly stale: boolean } | null = null;
  for (const run of runs) {
    if (run.kind === 'figure') figure = { words: run.text, stale: run.stale };
    else if (run.kind === 'text') figure = null;
    else {
      const missing = run.kind === 'missing';
      links.push({
        words: missing ? run.text : (figure?.words ?? null),
        stale: figure?.stale ?? false,
        missing,
        number: missing ? null : run.number,
        footnote: missing ? '' : footnoteText(run.pieces),
      });
      figure = null;
    }
  }
  return links;
}
