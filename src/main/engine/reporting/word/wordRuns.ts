import type { FootnotePiece, ResolvedRun } from '#shared/reports/resolvedReport.ts';
import { escapeHtml } from '#shared/reports/writing/escapeHtml.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** Letters of scripts that run from right to left (Unicode, blocks of Hebrew, Arabic, Syriac, Thaana, NKo and their like). */
const rightToLeft = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;
const stretches = new RegExp(`[${rightToLeft}](?:[${rightToLeft}]|[^\\p{L}])*|[^${rightToLeft}]+`, 'gu');
const beginsRight = new RegExp(`^[^\\p{L}]*[${rightToLeft}]`, 'u');

/** Character styles that `wordStyles` defines, beside bold and italic. */
export interface WordMarks {
  readonly style?: 'Warning' | 'Quiet' | 'Hash';
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Words as WordprocessingML runs (ECMA-376, 17.3.2): one for each direction of writing, never an element of their own. */
export function wordText(text: string, { style, bold = false, italic = false }: WordMarks = {}): string {
  const marks = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
  ].join('');
  return (text.match(stretches) ?? [])
    .map((words) => {
      const looks = `${marks}${beginsRight.test(words) ? '<w:rtl/>' : ''}`;
      const set = looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`;
      return `<w:r>${set}<w:t xml:space="preserve">${escapeHtml(words)}</w:t></w:r>`;
    })
    .join('');
}

/** Running words with their notes, which Word numbers by their order: the same as the report's. */
export function wordRuns(runs: readonly ResolvedRun[]): string {
  return runs.map((run, index) => wordRun(run, runs[index - 1]?.kind === 'footnote')).join('');
}

function wordRun(run: ResolvedRun, afterNote: boolean): string {
  switch (run.kind) {
    case 'text':
      return wordText(run.text, { bold: run.marks.includes('bold'), italic: run.marks.includes('italic') });
    case 'figure':
      return wordText(run.text);
    case 'missing':
      return wordText(run.text, { style: 'Warning' });
    case 'footnote': {
      const raised = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
      const comma = afterNote ? `${raised}<w:t xml:space="preserve">, </w:t></w:r>` : '';
      return `${comma}${raised}<w:footnoteReference w:id="${run.number}"/></w:r>`;
    }
    default:
      return assertNever(run);
  }
}

/** A note's words. */
export function wordPieces(pieces: readonly FootnotePiece[]): string {
  return pieces.map(wordPiece).join('');
}

function wordPiece({ kind, text }: FootnotePiece): string {
  switch (kind) {
    case 'text':
    case 'quote':
      return wordText(text);
    case 'title':
    case 'formula':
      return wordText(text, { italic: true });
    case 'hash':
      return wordText(text, { style: 'Hash' });
    case 'warning':
      return wordText(text, { style: 'Warning' });
    default:
      return assertNever(kind);
  }
}

/** Whether a line of words begins from the right. */
export function isFromRight(words: string): boolean {
  return beginsRight.test(words);
}

/** The words of runs without their notes. */
export function plainWords(runs: readonly ResolvedRun[]): string {
  return runs.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
}
