import { assertNever } from '../../values/assertNever.ts';
import { isUnchanged, type ReportDifferences } from './compareReports.ts';
import type { ParagraphChange, WordPiece } from './diffParagraphs.ts';

/** Differences as lines for a terminal: `-` removed, `+` added, `~` reworded with [-removed-] and {+added+} words. */
export function writeDifferences(differences: ReportDifferences): readonly string[] {
  if (isUnchanged(differences)) return ['Nothing changed between the two.'];
  const { title, text, footnotes, numbers, sources, sentences } = differences;
  return [
    ...(title === null ? [] : ['Title', `~ ${markWords(title)}`, '']),
    ...section('Text', linesOf(text)),
    ...section(
      'Numbers',
      numbers.map(({ before, after }) => `~ [-${before}-] {+${after}+}`),
    ),
    ...section('Sources', [...sources.gone.map((name) => `- ${name}`), ...sources.added.map((name) => `+ ${name}`)]),
    ...section('Footnotes', linesOf(footnotes)),
    ...section('In sentences', sentences),
  ];
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines, ''];
}

function linesOf(changes: readonly ParagraphChange[]): readonly string[] {
  if (changes.every(({ kind }) => kind === 'same')) return [];
  return changes.map((change) => {
    switch (change.kind) {
      case 'same':
        return `  (${change.count} unchanged)`;
      case 'added':
        return `+ ${plain(change.pieces)}`;
      case 'removed':
        return `- ${plain(change.pieces)}`;
      case 'reworded':
        return `~ ${markWords(change.pieces)}`;
      default:
        return assertNever(change);
    }
  });
}

function plain(pieces: readonly WordPiece[]): string {
  return inOneLine(pieces)
    .map(({ text }) => text)
    .join('');
}

function markWords(pieces: readonly WordPiece[]): string {
  return inOneLine(pieces)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

/** Items of a list and cells of a table are lines of one paragraph: they stand beside each other, a stroke between them. */
function inOneLine(pieces: readonly WordPiece[]): readonly WordPiece[] {
  return pieces.map(({ text, change }) => ({ text: text.replaceAll('\n', ' | '), change }));
}
