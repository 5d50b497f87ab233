import type { JSONContent } from '@tiptap/core';
import type { BlockContent, InlineRun, Mark, ReportBlock } from '#shared/reports/reportDocument.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** The editor's document for a report's blocks; the editor needs at least one block, so an empty report shows an empty paragraph. */
export function toEditor(blocks: readonly ReportBlock[]): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockToNode) };
}

function blockToNode({ id: blockId, content }: ReportBlock): JSONContent {
  switch (content.kind) {
    case 'heading':
      return { type: 'heading', attrs: { blockId, level: content.level }, content: content.inline.flatMap(runToNode) };
    case 'paragraph':
      return { type: 'paragraph', attrs: { blockId }, content: content.inline.flatMap(runToNode) };
    case 'quote':
      return { type: 'quotation', attrs: { blockId, passageId: content.passageId } };
    default:
      return assertNever(content);
  }
}

function runToNode(run: InlineRun): JSONContent[] {
  switch (run.kind) {
    case 'text': {
      if (run.text === '') return [];
      const marks = (run.marks ?? []).map((type) => ({ type }));
      return [marks.length === 0 ? { type: 'text', text: run.text } : { type: 'text', text: run.text, marks }];
    }
    case 'figure':
    case 'citation':
      return [{ type: run.kind, attrs: { of: run.of, id: run.id } }];
    default:
      return assertNever(run);
  }
}

/**
 * A report's blocks from the editor's document. Neighbouring runs with the same marks become one; a document that is
 * one empty paragraph is an empty report. Blocks without an id (not yet given one by the editor) are named by `newId`.
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

function nodeToContent(node: JSONContent): BlockContent | null {
  if (node.type === 'heading') return { kind: 'heading', level: levelOf(node), inline: inlineOf(node) };
  if (node.type === 'paragraph') return { kind: 'paragraph', inline: inlineOf(node) };
  const passageId = textAttribute(node, 'passageId');
  return node.type === 'quotation' && passageId !== null ? { kind: 'quote', passageId } : null;
}

function levelOf(node: JSONContent): 1 | 2 | 3 {
  const level: unknown = node.attrs?.['level'];
  return level === 1 || level === 3 ? level : 2;
}

function inlineOf(node: JSONContent): InlineRun[] {
  const runs: InlineRun[] = [];
  for (const child of node.content ?? []) {
    const run = nodeToRun(child);
    const before = runs.at(-1);
    if (run === null) continue;
    if (run.kind === 'text' && before?.kind === 'text' && sameMarks(before.marks, run.marks))
      runs[runs.length - 1] = { ...before, text: before.text + run.text };
    else runs.push(run);
  }
  return runs;
}

function nodeToRun(node: JSONContent): InlineRun | null {
  if (node.type === 'text') {
    const marks = marksOf(node);
    const text = node.text ?? '';
    return text === '' ? null : marks.length === 0 ? { kind: 'text', text } : { kind: 'text', text, marks };
  }
  const of = textAttribute(node, 'of');
  const id = textAttribute(node, 'id');
  if (id === null) return null;
  if (node.type === 'figure' && (of === 'dataPoint' || of === 'estimate')) return { kind: 'figure', of, id };
  if (node.type === 'citation' && (of === 'passage' || of === 'dataPoint' || of === 'estimate' || of === 'note'))
    return { kind: 'citation', of, id };
  return null;
}

const markOrder: readonly Mark[] = ['bold', 'italic'];

function marksOf(node: JSONContent): Mark[] {
  return markOrder.filter((mark) => (node.marks ?? []).some(({ type }) => type === mark));
}

function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.join() === other.join();
}

function textAttribute(node: JSONContent, name: string): string | null {
  const value: unknown = node.attrs?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
