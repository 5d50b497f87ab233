import type { JSONContent } from '@tiptap/core';
import type { InlineRun, Mark } from '#shared/reports/reportDocument.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** Runs as the children of a node that holds text. */
export function inlineToNodes(inline: readonly InlineRun[]): JSONContent[] {
  return inline.flatMap(runToNode);
}

function runToNode(run: InlineRun): JSONContent[] {
  switch (run.kind) {
    case 'text': {
      if (run.text === '') return [];
      const marks = [...(run.marks ?? []).map((type) => ({ type })), ...commentMarks(run.comments)];
      return [marks.length === 0 ? { type: 'text', text: run.text } : { type: 'text', text: run.text, marks }];
    }
    case 'figure': {
      const marks = commentMarks(run.comments);
      const figure = { type: 'figure', attrs: { of: run.of, id: run.id } };
      return [marks.length === 0 ? figure : { ...figure, marks }];
    }
    case 'citation':
      return [{ type: 'citation', attrs: { of: run.of, id: run.id } }];
    case 'remark':
      return [{ type: 'remark', attrs: { text: run.text } }];
    default:
      return assertNever(run);
  }
}

function commentMarks(comments: readonly string[] = []) {
  return comments.map((id) => ({ type: 'comment', attrs: { id } }));
}

/** The runs of a node's text. Neighbours with the same marks become one. */
export function inlineOf(node: JSONContent): InlineRun[] {
  const runs: InlineRun[] = [];
  for (const child of node.content ?? []) {
    const run = nodeToRun(child);
    const before = runs.at(-1);
    if (run === null) continue;
    if (run.kind === 'text' && before?.kind === 'text' && sameLook(before, run))
      runs[runs.length - 1] = { ...before, text: before.text + run.text };
    else runs.push(run);
  }
  return runs;
}

function nodeToRun(node: JSONContent): InlineRun | null {
  if (node.type === 'text') {
    const marks = marksOf(node);
    const text = node.text ?? '';
    if (text === '') return null;
    return { kind: 'text', text, ...(marks.length === 0 ? {} : { marks }), ...commentsOf(node) };
  }
  if (node.type === 'remark') return { kind: 'remark', text: textAttribute(node, 'text') ?? '' };
  const of = textAttribute(node, 'of');
  const id = textAttribute(node, 'id');
  if (id === null) return null;
  if (node.type === 'figure' && (of === 'dataPoint' || of === 'estimate'))
    return { kind: 'figure', of, id, ...commentsOf(node) };
  if (node.type === 'citation' && (of === 'passage' || of === 'dataPoint' || of === 'estimate' || of === 'note'))
    return { kind: 'citation', of, id };
  return null;
}

const markOrder: readonly Mark[] = ['bold', 'italic', 'plainNumber', 'placeholder'];

function marksOf(node: JSONContent): Mark[] {
  return markOrder.filter((mark) => (node.marks ?? []).some(({ type }) => type === mark));
}

/** Comments on a node; nothing where there are none. */
function commentsOf(node: JSONContent): { readonly comments?: string[] } {
  const comments = (node.marks ?? []).flatMap(({ type, attrs }) => {
    const id: unknown = type === 'comment' ? attrs?.['id'] : null;
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
  return comments.length === 0 ? {} : { comments };
}

type TextRun = Extract<InlineRun, { kind: 'text' }>;

function sameLook(one: TextRun, other: TextRun): boolean {
  return sameList(one.marks, other.marks) && sameList(one.comments, other.comments);
}

function sameList(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.join() === other.join();
}

/** An attribute that is a text with something in it, or null. */
export function textAttribute(node: JSONContent, name: string): string | null {
  const value: unknown = node.attrs?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
