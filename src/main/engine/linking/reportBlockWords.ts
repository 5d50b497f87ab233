import type { LinkStep } from '#shared/contract/links.ts';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import type { Thing } from './describeThing.ts';

const longest = 160;

/** A report block's words in one line, its live figures as they read now. */
export function reportBlockWords(block: ReportBlock, describe: (thing: Thing) => LinkStep): string {
  const { content } = block;
  const words =
    content.kind === 'quote'
      ? describe({ kind: 'passage', id: content.passageId }).words
      : content.inline
          .map((run) => (run.kind === 'text' ? run.text : run.kind === 'figure' ? figureWords(run, describe) : ''))
          .join('');
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
}

function figureWords(run: { of: 'dataPoint' | 'estimate'; id: string }, describe: (thing: Thing) => LinkStep): string {
  return describe({ kind: run.of, id: run.id }).detail.split(', ')[0] ?? '';
}
