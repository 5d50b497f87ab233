import { assertNever } from '../../values/assertNever.ts';
import type { Labels } from '../../labels/en.ts';
import type { FootnotePiece, ResolvedRun } from '../resolvedReport.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Runs } from './writtenBlocks.ts';

/** Running words with their notes as links. */
export function htmlRuns(runs: Runs, labels: Labels): string {
  return runs.map((run, index) => htmlRun(run, runs[index - 1]?.kind === 'footnote', labels)).join('');
}

function htmlRun(run: ResolvedRun, afterNote: boolean, { file }: Labels): string {
  switch (run.kind) {
    case 'text': {
      const words = escapeHtml(run.text);
      const italic = run.marks.includes('italic') ? `<em>${words}</em>` : words;
      return run.marks.includes('bold') ? `<strong>${italic}</strong>` : italic;
    }
    case 'figure':
      return escapeHtml(run.text);
    case 'missing':
      return `<span class="warning">${escapeHtml(run.text)}</span>`;
    case 'footnote': {
      const { number } = run;
      const link = `<a id="ref-${number}" href="#note-${number}" role="doc-noteref" aria-label="${escapeHtml(file.note(number))}">${number}</a>`;
      return `<sup>${afterNote ? ', ' : ''}${link}</sup>`;
    }
    default:
      return assertNever(run);
  }
}

/** A note's words. */
export function htmlPieces(pieces: readonly FootnotePiece[]): string {
  return pieces.map(htmlPiece).join('');
}

function htmlPiece({ kind, text }: FootnotePiece): string {
  const words = escapeHtml(text);
  switch (kind) {
    case 'text':
    case 'quote':
      return words;
    case 'title':
    case 'formula':
      return `<em>${words}</em>`;
    case 'hash':
      return `<code>${words}</code>`;
    case 'warning':
      return `<span class="warning">${words}</span>`;
    default:
      return assertNever(kind);
  }
}
