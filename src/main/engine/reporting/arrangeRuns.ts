import { placeNotes } from '#shared/reports/placeNotes.ts';
import type { FootnotePiece, ResolvedRun } from '#shared/reports/resolvedReport.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import { printableText } from './printableText.ts';

/** A run as the template takes it. `follows` is true for a footnote directly after another: a raised comma parts them. */
export type PageRun =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'footnote'; readonly pieces: readonly FootnotePiece[]; readonly follows: boolean };

/** The words of runs without their notes. */
export function plainWords(runs: readonly PageRun[]): string {
  return runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
}

/** Whether anything of the runs would be seen. */
export function isWritten(runs: readonly PageRun[]): boolean {
  return runs.some((run) => run.kind === 'footnote' || run.text.trim() !== '');
}

/** Runs as a page can set them. */
export function arrangeRuns(runs: readonly ResolvedRun[]): PageRun[] {
  return placeNotes(runs).map((run, index, placed): PageRun => {
    switch (run.kind) {
      case 'text':
        return {
          kind: 'text',
          text: printableText(run.text),
          bold: run.marks.includes('bold'),
          italic: run.marks.includes('italic'),
        };
      case 'figure':
        return { kind: 'text', text: printableText(run.text), bold: false, italic: false };
      case 'missing':
        return { kind: 'warning', text: printableText(run.text) };
      case 'footnote':
        return {
          kind: 'footnote',
          pieces: run.pieces.map((piece) => ({ kind: piece.kind, text: printableText(piece.text) })),
          follows: placed[index - 1]?.kind === 'footnote',
        };
      default:
        return assertNever(run);
    }
  });
}
