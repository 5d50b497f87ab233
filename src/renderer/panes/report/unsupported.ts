import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findUnsupported, type Unsupported as Problem } from '#shared/reports/findUnsupported.ts';
import { withoutComments } from '#shared/reports/withoutComments.ts';
import { inlineOf } from './inlineNodes.ts';

interface UnsupportedOptions {
  readonly passageWords: (id: string) => string | null;
}

interface Found {
  readonly places: readonly Problem[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Found>('unsupported');

/** Underlines the numbers that rest on nothing and the quotations that differ from their passages, while the text is typed. */
export const Unsupported = Extension.create<UnsupportedOptions>({
  name: 'unsupported',
  addOptions: () => ({ passageWords: () => null }),
  addProseMirrorPlugins() {
    const { passageWords } = this.options;
    // A line that did not change is the same node: only the line that is typed in is read again.
    const read = new WeakMap<DocumentNode, readonly Problem[]>();
    const problemsOf = (line: DocumentNode) => {
      const known = read.get(line);
      if (known !== undefined) return known;
      const found = findUnsupported(
        withoutComments(inlineOf(line.toJSON())),
        passageWords,
        line.type.name === 'typedQuote',
      );
      read.set(line, found);
      return found;
    };
    return [
      new Plugin<Found>({
        key,
        state: {
          init: (_, state) => findIn(state.doc, problemsOf),
          apply: (change, before) => (change.docChanged ? findIn(change.doc, problemsOf) : before),
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

function findIn(document: DocumentNode, problemsOf: (line: DocumentNode) => readonly Problem[]): Found {
  const places: Problem[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const problem of problemsOf(node))
      places.push({ ...problem, start: position + 1 + problem.start, end: position + 1 + problem.end });
    return false;
  });
  const drawn = places.map(({ kind, start, end, words }) =>
    Decoration.inline(start, end, { 'data-unsupported': kind, title: words }),
  );
  return { places, decorations: DecorationSet.create(document, drawn) };
}

/** Places in the document, in reading order. */
export function unsupportedIn(state: EditorState): readonly Problem[] {
  return key.getState(state)?.places ?? [];
}

/** The place that the selection touches; null where there is none. */
export function unsupportedAt(state: EditorState): Problem | null {
  const { from, to } = state.selection;
  return unsupportedIn(state).find(({ start, end }) => start <= to && from <= end) ?? null;
}

/** Selects the next place behind the cursor, or the first again. */
export function nextUnsupported(editor: Editor): boolean {
  const places = unsupportedIn(editor.state);
  const next = places.find(({ start }) => start >= editor.state.selection.to) ?? places[0];
  if (next === undefined) return false;
  return editor.chain().focus().setTextSelection({ from: next.start, to: next.end }).scrollIntoView().run();
}

/** Marks the number at the selection, or the selected words, as needing no source. */
export function markPlain(editor: Editor): void {
  const at = unsupportedAt(editor.state);
  const { from, to, empty } = editor.state.selection;
  if (at === null && empty) return;
  const range = at?.kind === 'number' ? { from: at.start, to: at.end } : { from, to };
  editor.chain().focus().setTextSelection(range).setMark('plainNumber').setTextSelection(range.to).run();
}
