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
  switch (content.kind) {
    case 'heading':
    case 'paragraph':
    case 'typedQuote': {
      const inline = filled(content.inline);
      return inline === null ? null : inline === content.inline ? content : { ...content, inline: [...inline] };
    }
    case 'list': {
      const items = content.items.flatMap((item) => {
        const inline = filled(item.inline);
        return inline === null ? [] : [{ ...item, inline: [...inline] }];
      });
      return items.length === 0 && content.items.length > 0 ? null : { ...content, items };
    }
    case 'table':
      return {
        ...content,
        rows: content.rows.map((row) => row.map((cell) => ({ ...cell, inline: [...(filled(cell.inline) ?? [])] }))),
      };
    default:
      return content;
  }
}

/** The same list where it has none, null where it has nothing else. */
function filled(inline: readonly InlineRun[]): readonly InlineRun[] | null {
  if (!inline.some(isPlaceholder)) return inline;
  const rest = inline.filter((run) => !isPlaceholder(run));
  const isBlank = rest.every((run) => run.kind === 'text' && run.text.trim() === '');
  return isBlank ? null : rest;
}
