import { runsOf } from './blocks/all.ts';
import type { CitedKind } from './reportDocument.ts';
import { footnoteText, type ResolvedReport } from './resolvedReport.ts';

export interface ReportWords {
  /** One a block, in reading order; `[^1]` stands where footnote 1 is. */
  readonly text: string[];
  readonly footnotes: string[];
  /** The live numbers, as they read. */
  readonly figures: { readonly of: CitedKind; readonly id: string; readonly words: string }[];
}

/** The report's own words, without those of its page: no running heads, no method, no list of sources. */
export function reportWords(report: ResolvedReport): ReportWords {
  const text: string[] = [];
  const footnotes: string[] = [];
  const figures: ReportWords['figures'] = [];
  for (const block of report.blocks) {
    let words = '';
    for (const run of runsOf(block)) {
      if (run.kind === 'footnote') {
        words += `[^${run.number}]`;
        footnotes.push(footnoteText(run.pieces));
      } else words += run.text;
      if (run.kind === 'figure') figures.push({ of: run.of, id: run.id, words: run.text });
    }
    text.push(words);
  }
  return { text, footnotes, figures };
}
