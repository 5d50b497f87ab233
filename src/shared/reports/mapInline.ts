import type { InlineRun } from './inlineRuns.ts';
import type { BlockContent } from './reportDocument.ts';

/** The block with its lines of text changed; null for one that holds no such lines and shows something of the case instead. */
export function mapInline(
  content: BlockContent,
  change: (inline: readonly InlineRun[]) => readonly InlineRun[],
): BlockContent | null {
  const lines = (inline: readonly InlineRun[]) => [...change(inline)];
  if (content.kind === 'heading' || content.kind === 'paragraph' || content.kind === 'typedQuote')
    return { ...content, inline: lines(content.inline) };
  if (content.kind === 'list')
    return { ...content, items: content.items.map((item) => ({ ...item, inline: lines(item.inline) })) };
  if (content.kind !== 'table') return null;
  const rows = content.rows.map((row) => row.map((cell) => ({ ...cell, inline: lines(cell.inline) })));
  return { ...content, rows };
}
