import type { JSONContent } from '@tiptap/core';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { contentToNode, nodeToContent } from './blocks/all.ts';
import { textAttribute } from './inlineNodes.ts';

/** The editor's document for a report's blocks; the editor needs at least one block, so an empty report shows an empty paragraph. */
export function toEditor(blocks: readonly ReportBlock[]): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockToNode) };
}

function blockToNode({ id: blockId, content }: ReportBlock): JSONContent {
  const node = contentToNode(content);
  return { ...node, attrs: { ...node.attrs, blockId } };
}

/**
 * A report's blocks from the editor's document. A document that is one empty paragraph is an empty report. Blocks
 * without an id (not yet given one by the editor) are named by `newId`.
 */
export function toBlocks(document: JSONContent, newId: () => string): ReportBlock[] {
  const nodes = document.content ?? [];
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'paragraph' && (only.content ?? []).length === 0) return [];
  return nodes.flatMap((node) => {
    const content = nodeToContent(node);
    const id = textAttribute(node, 'blockId') ?? newId();
    return content === null ? [] : [{ id, content }];
  });
}
