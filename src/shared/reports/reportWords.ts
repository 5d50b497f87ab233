import { linesOf, runsOf } from './blocks/all.ts';
import type { CitedKind } from './reportDocument.ts';
import { footnoteText, type ResolvedReport, type ResolvedRun } from './resolvedReport.ts';

export interface ReportWords {
  /** One a block, in reading order, an item or cell a line; `[^1]` stands where footnote 1 is. */
  readonly text: string[];
  readonly footnotes: string[];
  /** The live numbers, as they read. */
  readonly figures: { readonly of: CitedKind; readonly id: string; readonly words: string }[];
}

/** The report's own words, without those of its page: no running heads, no method, no list of sources. */
export function reportWords(report: ResolvedReport): ReportWords {
  const runs = report.blocks.flatMap((block) => runsOf(block));
  return {
    text: report.blocks.map((block) => linesOf(block).map(wordsOf).join('\n')),
    footnotes: runs.flatMap((run) => (run.kind === 'footnote' ? [footnoteText(run.pieces)] : [])),
    figures: runs.flatMap((run) => (run.kind === 'figure' ? [{ of: run.of, id: run.id, words: run.text }] : [])),
  };
}

function wordsOf(runs: readonly ResolvedRun[]): string {
  return runs.map((run) => (run.kind === 'footnote' ? `[^${run.number}]` : run.text)).join('');
}
