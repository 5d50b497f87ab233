import { assertNever } from '../../values/assertNever.ts';
import type { ResolvedItem } from '../blocks/list.ts';
import type { NestedList } from '../blocks/nestItems.ts';
import { beginLine, escapeMarkdown, headingWords } from './escapeMarkdown.ts';
import { markdownRuns } from './markdownRuns.ts';
import type { Runs, WrittenBlock, WrittenFigure, WrittenTable } from './writtenBlocks.ts';

/** One block as Markdown, without an empty line at its end. */
export function markdownBlock(block: WrittenBlock): string {
  switch (block.kind) {
    case 'heading':
      // The title is the only heading of the first level. A number sign at the end of a heading would go.
      return `${'#'.repeat(Math.min(6, block.level + 1))} ${headingWords(markdownRuns(block.runs))}`;
    case 'paragraph':
      return lineOf(block.runs);
    case 'quote':
      return `> ${lineOf(block.runs)}`;
    case 'list':
      // Lists of one marker would run into each other: a comment parts them.
      return block.lists.map((list) => markdownList(list, '').join('\n')).join('\n\n<!-- -->\n\n');
    case 'table':
      return markdownTable(block);
    case 'figure':
      return markdownFigure(block);
    default:
      return assertNever(block);
  }
}

function lineOf(runs: Runs): string {
  return beginLine(markdownRuns(runs));
}

function markdownList({ ordered, items }: NestedList<ResolvedItem>, indent: string): string[] {
  return items.flatMap(({ item, inside }, index) => {
    const marker = ordered ? `${index + 1}. ` : '- ';
    const deeper = indent + ' '.repeat(marker.length);
    return [`${indent}${marker}${lineOf(item.runs)}`, ...inside.flatMap((list) => markdownList(list, deeper))];
  });
}

function markdownTable({ name, caption, header, rows, alignments, note }: WrittenTable): string {
  const under = note === '' ? [] : [beginLine(escapeMarkdown(note))];
  const head = alignments.map((_, column) => markdownRuns(header[column] ?? []));
  return [
    `**${name}.** ${markdownRuns(caption)}`.trim(),
    markdownGrid(
      head,
      rows.map((row) => row.map(markdownRuns)),
      alignments,
    ),
    ...under,
  ].join('\n\n');
}

/** A table of cells that are Markdown already (GitHub Flavored Markdown, 4.10). */
export function markdownGrid(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly ('left' | 'right')[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = alignments.map((alignment) => (alignment === 'right' ? '---:' : '---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** A text file holds no drawing: what it shows stands in words. */
function markdownFigure({ name, caption, alternative }: WrittenFigure): string {
  return `**${name}.** ${markdownRuns(caption)}\n\n> ${beginLine(escapeMarkdown(alternative))}`;
}
