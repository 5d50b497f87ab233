import type { InlineRun } from './inlineRuns.ts';
import type { BlockContent, ReportBlock } from './reportDocument.ts';

/** Words that tell the writer what belongs there. */
export function isPlaceholder(run: InlineRun): boolean {
  return run.kind === 'text' && run.marks?.includes('placeholder') === true;
}

/** A report as it leaves: no page and no file has words that only tell the writer what to write, nor a heading left over of them. */
export function withoutPlaceholders(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  return blocks.flatMap((block) => {
    const content = withoutThem(block.content);
    return content === null ? [] : content === block.content ? [block] : [{ ...block, content }];
  });
}

/** Null for a block that was nothing else. */
function withoutThem(content: BlockContent): BlockContent | null {
  if (content.kind === 'heading' || content.kind === 'paragraph' || content.kind === 'typedQuote') {
    const inline = filled(content.inline);
    return inline === null ? null : inline === content.inline ? content : { ...content, inline: [...inline] };
  }
  if (content.kind === 'list') {
    const items = content.items.flatMap((item) => {
      const inline = filled(item.inline);
      return inline === null ? [] : [{ ...item, inline: [...inline] }];
    });
    return items.length === 0 && content.items.length > 0 ? null : { ...content, items };
  }
  // A picture stays without its caption.
  if (content.kind === 'picture') return { ...content, caption: [...(filled(content.caption) ?? [])] };
  return content.kind === 'table' ? withoutRows(content) : content;
}

/** Rows in which nothing was filled go, and with the last of them a table that has only its names left. */
function withoutRows(content: Extract<BlockContent, { kind: 'table' }>): BlockContent | null {
  const isLeft = (row: (typeof content.rows)[number]) => row.some(({ inline }) => filled(inline) !== null);
  const kept = content.rows.filter(isLeft);
  if (kept.length < content.rows.length && kept.length <= (content.headed ? 1 : 0)) return null;
  const rows = kept.map((row) => row.map((cell) => ({ ...cell, inline: [...(filled(cell.inline) ?? [])] })));
  return { ...content, rows };
}

/** The same list where it has none, null where it has nothing else. */
function filled(inline: readonly InlineRun[]): readonly InlineRun[] | null {
  if (!inline.some(isPlaceholder)) return inline;
  const rest = inline.filter((run) => !isPlaceholder(run));
  const isBlank = rest.every((run) => run.kind === 'text' && run.text.trim() === '');
  return isBlank ? null : rest;
}
