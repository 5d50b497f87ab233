/** Marks the element that holds one block's canonical text and nothing else. */
export const blockAttribute = 'data-start';

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A DOM range as UTF-16 units of the canonical text, without the white space at its ends. Null where it lies outside
 * the text or holds no words. A range that reaches beyond the text is cut at its first or last block.
 */
export function selectionRange(range: globalThis.Range, root: Element): MarkedRange | null {
  const blocks = [...root.querySelectorAll<HTMLElement>(`[${blockAttribute}]`)].filter((block) =>
    range.intersectsNode(block),
  );
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = blockStart(first) + unitsBefore(first, range.startContainer, range.startOffset, 0);
  const end = blockStart(last) + unitsBefore(last, range.endContainer, range.endOffset, textOf(last).length);
  return trimmed(blocks, start, end);
}

function blockStart(block: Element): number {
  return Number(block.getAttribute(blockAttribute));
}

function textOf(block: Element): string {
  return block.textContent ?? '';
}

/** Units of the block's text before a point; `outside` where the point lies in no part of the block. */
function unitsBefore(block: Element, node: Node, offset: number, outside: number): number {
  if (!block.contains(node)) return outside;
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Moves both ends inward past white space, over the edges of blocks where need be. */
function trimmed(blocks: readonly Element[], start: number, end: number): MarkedRange | null {
  const places = blocks.flatMap((block) => {
    const from = blockStart(block);
    const text = textOf(block);
    const low = Math.max(start, from);
    const high = Math.min(end, from + text.length);
    const words = high > low ? text.slice(low - from, high - from) : '';
    if (words.trim() === '') return [];
    const lead = words.length - words.trimStart().length;
    const trail = words.length - words.trimEnd().length;
    return [{ start: low + lead, end: high - trail }];
  });
  const first = places[0];
  const last = places.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
