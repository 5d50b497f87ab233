import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findText, textPattern, type TextPlace, type TextQuery } from '#shared/reports/findText.ts';
import type { ShownWords } from '../shownWords.ts';

/** A place of the document where the words stand. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /**
   * What replaces them: the text itself, an attribute of the node (the words of a footnote, the caption of a table), or nothing
   * for what is shown of the case.
   */
  readonly replaces: 'text' | { readonly attribute: 'text' | 'caption'; readonly place: TextPlace } | null;
}

interface Finding {
  readonly query: TextQuery | null;
  readonly hits: readonly Hit[];
  /** Of `hits`; -1 where there are none. */
  readonly current: number;
  readonly decorations: DecorationSet;
}

interface FindOptions {
  readonly shownWords: (block: DocumentNode) => readonly ShownWords[];
}

type Step = { readonly query: TextQuery | null } | { readonly goTo: number } | { readonly again: true };

const nothing: Finding = { query: null, hits: [], current: -1, decorations: DecorationSet.empty };
const key = new PluginKey<Finding>('findWords');

/** Finds words in the text and in what the text shows of the case, and marks each hit, for as long as a query is set. */
export const FindWords = Extension.create<FindOptions>({
  name: 'findWords',
  addOptions: () => ({ shownWords: () => [] }),
  addProseMirrorPlugins() {
    const { shownWords } = this.options;
    // A line that did not change is the same node: while the text is typed, only its own line is read again.
    let read = new WeakMap<DocumentNode, readonly TextPlace[]>();
    const look = (document: DocumentNode, query: TextQuery) => {
      const pattern = textPattern(query);
      return pattern === null ? [] : hitsIn(document, pattern, shownWords, read);
    };
    return [
      new Plugin<Finding>({
        key,
        state: {
          init: () => nothing,
          apply: (change, before) => {
            const step: Step | undefined = change.getMeta(key);
            if (step === undefined && (!change.docChanged || before.query === null)) return before;
            if (step !== undefined && 'goTo' in step) return draw(change.doc, { ...before, current: step.goTo });
            const query = step !== undefined && 'query' in step ? step.query : before.query;
            if (query === null) return nothing;
            if (query !== before.query) read = new WeakMap();
            const hits = look(change.doc, query);
            return draw(change.doc, { query, hits, current: nearest(hits, placeBefore(change, before, query)) });
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

/** Where the current hit was, or for other words the cursor. */
function placeBefore(change: Transaction, before: Finding, query: TextQuery): number {
  const hit = before.hits[before.current];
  return hit === undefined || query !== before.query ? change.selection.from : change.mapping.map(hit.from);
}

/** The first hit from a place on, or the first of all. */
function nearest(hits: readonly Hit[], place: number): number {
  const found = hits.findIndex(({ from }) => from >= place);
  return found >= 0 ? found : hits.length > 0 ? 0 : -1;
}

function draw(document: DocumentNode, finding: Omit<Finding, 'decorations'>): Finding {
  const drawn = finding.hits.map(({ from, to, replaces }, index) => {
    const look = { 'data-found': index === finding.current ? 'now' : replaces === 'text' ? 'text' : 'shown' };
    return replaces === 'text' ? Decoration.inline(from, to, look) : Decoration.node(from, to, look);
  });
  return { ...finding, decorations: DecorationSet.create(document, drawn) };
}

function hitsIn(
  document: DocumentNode,
  pattern: RegExp,
  shownWords: FindOptions['shownWords'],
  read: WeakMap<DocumentNode, readonly TextPlace[]>,
): Hit[] {
  const hits: Hit[] = [];
  const placesIn = (line: DocumentNode) => {
    const known = read.get(line) ?? findText(lineText(line), pattern);
    read.set(line, known);
    return known;
  };
  document.forEach((block, start) => {
    const before = hits.length;
    for (const { offset, node, words } of shownWords(block)) {
      const from = start + offset;
      if (findText(words, pattern).length > 0) hits.push({ from, to: from + node.nodeSize, replaces: null });
    }
    for (const attribute of ['text', 'caption'] as const) {
      visit(block, start, (node, from) => {
        const words: unknown = node.attrs[attribute];
        if (typeof words !== 'string' || (attribute === 'caption' && node.type.name !== 'table')) return;
        for (const place of findText(words, pattern))
          hits.push({ from, to: from + node.nodeSize, replaces: { attribute, place } });
      });
    }
    visit(block, start, (node, from) => {
      if (!node.isTextblock) return;
      for (const place of placesIn(node))
        hits.push({ from: from + 1 + place.start, to: from + 1 + place.end, replaces: 'text' });
    });
    if (hits.length > before + 1) hits.push(...hits.splice(before).toSorted((one, other) => one.from - other.from));
  });
  return hits;
}

function visit(block: DocumentNode, start: number, take: (node: DocumentNode, from: number) => void): void {
  take(block, start);
  block.descendants((node, offset) => take(node, start + 1 + offset));
}

/** A line's text with one sign in place of each node in it, so that places can be counted. */
function lineText(line: DocumentNode): string {
  return line.textBetween(0, line.content.size, '\n', '\ufffc');
}

export function findingIn(state: EditorState): Finding {
  return key.getState(state) ?? nothing;
}

export function setStep(change: Transaction, step: Step): Transaction {
  return change.setMeta(key, step);
}
