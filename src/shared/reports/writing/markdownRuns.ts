import { assertNever } from '../../values/assertNever.ts';
import type { FootnotePiece, ResolvedRun } from '../resolvedReport.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Runs } from './writtenBlocks.ts';

/** Running words in one line, with `[^1]` where note 1 stands. */
export function markdownRuns(runs: Runs): string {
  return runs.map((run, index) => markdownRun(run, runs[index - 1], runs[index + 1])).join('');
}

function markdownRun(run: ResolvedRun, before: ResolvedRun | undefined, after: ResolvedRun | undefined): string {
  switch (run.kind) {
    case 'text': {
      const strong = run.marks.includes('bold') ? (['strong'] as const) : [];
      const em = run.marks.includes('italic') ? (['em'] as const) : [];
      return emphasise(run.text, [...em, ...strong], [isOpen(before, /\s$/u), isOpen(after, /^\s/u)]);
    }
    case 'figure':
    case 'missing':
      return escapeMarkdown(run.text);
    case 'footnote':
      return `[^${run.number}]`;
    default:
      return assertNever(run);
  }
}

const signs = { strong: '**', em: '*' } as const;

/**
 * Asterisks emphasise surely where they stand between a space and a word, or inside them letters and digits; elsewhere the tags
 * stand that every reader of Markdown takes. `open` says whether there is a space, or nothing, before and after.
 */
function emphasise(
  text: string,
  marks: readonly ('strong' | 'em')[],
  [openBefore, openAfter]: readonly [boolean | null, boolean | null],
): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const free = openBefore !== null && openAfter !== null;
  const begins = openBefore === true || before !== '' || /^[\p{L}\p{N}]/u.test(words);
  const ends = openAfter === true || after !== '' || /[\p{L}\p{N}]$/u.test(words);
  const marked = marks.reduce(
    (inner, mark) => (free && begins && ends ? `${signs[mark]}${inner}${signs[mark]}` : `<${mark}>${inner}</${mark}>`),
    escapeMarkdown(words),
  );
  return words === '' ? escapeMarkdown(text) : `${escapeMarkdown(before)}${marked}${escapeMarkdown(after)}`;
}

/** Whether the neighbour leaves a space, or is none; null where it is emphasised itself, so that the asterisks of both would run together. */
function isOpen(run: ResolvedRun | undefined, space: RegExp): boolean | null {
  if (run === undefined) return true;
  if (run.kind !== 'text') return false;
  return run.marks.includes('bold') || run.marks.includes('italic') ? null : space.test(run.text);
}

/** A note's words in one line. */
export function markdownPieces(pieces: readonly FootnotePiece[]): string {
  const isSet = (piece: FootnotePiece | undefined) => piece?.kind === 'title' || piece?.kind === 'formula';
  return pieces
    .map((piece, index) => {
      const beside = isSet(pieces[index - 1]) || isSet(pieces[index + 1]) ? null : false;
      return emphasise(piece.text, isSet(piece) ? ['em'] : [], [beside, beside]);
    })
    .join('');
}
