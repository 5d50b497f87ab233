import { runsOf } from './blocks/all.ts';
import type { CitedKind } from './reportDocument.ts';
import { footnoteText, type ResolvedBlock, type ResolvedReport, type ResolvedRun } from './resolvedReport.ts';

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

/** Stretches that a page may part by a number, a bullet or a rule. */
function linesOf(block: ResolvedBlock): readonly (readonly ResolvedRun[])[] {
  if ('items' in block) return block.items.map(({ runs }) => runs);
  if ('rows' in block) return [[{ kind: 'text', text: block.caption, marks: [] }], ...block.rows.flat()];
  return [runsOf(block)];
}

function wordsOf(runs: readonly ResolvedRun[]): string {
  return runs.map((run) => (run.kind === 'footnote' ? `[^${run.number}]` : run.text)).join('');
}
