import type { LinkStep } from '#shared/contract/links.ts';
import { partsOf, type InlineRun, type ReportBlock } from '#shared/reports/reportDocument.ts';
import type { Thing } from './describeThing.ts';

const longest = 160;

/** A report block's words in one line, its live figures as they read now. */
export function reportBlockWords(block: ReportBlock, describe: (thing: Thing) => LinkStep): string {
  const words = partsOf(block.content)
    .map((part) =>
      part.kind === 'shows'
        ? describe({ kind: part.of, id: part.id }).words
        : part.inline.map((run) => runWords(run, describe)).join(''),
    )
    .filter((stretch) => stretch !== '')
    .join(' · ');
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
}

function runWords(run: InlineRun, describe: (thing: Thing) => LinkStep): string {
  if (run.kind === 'text') return run.text;
  return run.kind === 'figure' ? (describe({ kind: run.of, id: run.id }).detail.split(', ')[0] ?? '') : '';
}
