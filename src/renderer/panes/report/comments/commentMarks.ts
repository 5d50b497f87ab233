import { Extension, Mark } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { ShownWords } from '../shownWords.ts';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** On words that colleagues commented; what the comments say stands in the case, and how they look in the decorations below. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  // Several comments may stand on the same words.
  excludes: '',
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-comment'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-comment': attributes['id'] }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

interface Commenting {
  /** Comments that are open, and the one that is read. */
  readonly open: ReadonlySet<string>;
  readonly read: string | null;
  /** Words that a comment is being written on. */
  readonly draft: Range | null;
  readonly places: ReadonlyMap<string, Range>;
  readonly decorations: DecorationSet;
}

type Step = Partial<Pick<Commenting, 'open' | 'read' | 'draft'>>;

const nothing: Commenting = {
  ...{ open: new Set<string>(), read: null, draft: null },
  ...{ places: new Map<string, Range>(), decorations: DecorationSet.empty },
};
const key = new PluginKey<Commenting>('comments');

/** Knows where each comment's words stand, and draws those of the open ones. */
export const Comments = Extension.create({
  name: 'comments',
  addProseMirrorPlugins() {
    // A block that did not change is the same node: only the one that is typed in is read again.
    const read = new WeakMap<DocumentNode, ReadonlyMap<string, Range>>();
    return [
      new Plugin<Commenting>({
        key,
        state: {
          init: (_, { doc }) => draw(doc, { ...nothing, places: placesIn(doc, read) }),
          apply: (change, before) => {
            const step: Step | undefined = change.getMeta(key);
            if (step === undefined && !change.docChanged) return before;
            const places = change.docChanged ? placesIn(change.doc, read) : before.places;
            const draft = before.draft === null ? null : mapped(before.draft, change);
            return draw(change.doc, { ...before, draft, ...step, places });
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

/** Null where all of the words are gone. */
function mapped({ from, to }: Range, change: Transaction): Range | null {
  const after = { from: change.mapping.map(from, 1), to: change.mapping.map(to, -1) };
  return after.from < after.to ? after : null;
}

function placesIn(document: DocumentNode, read: WeakMap<DocumentNode, ReadonlyMap<string, Range>>) {
  const places = new Map<string, Range>();
  document.forEach((block, start) => {
    const within = read.get(block) ?? placesInBlock(block);
    read.set(block, within);
    for (const [id, { from, to }] of within) {
      // Words copied elsewhere carry the mark along: the comment stays with the first.
      if (!places.has(id)) places.set(id, { from: start + from, to: start + to });
    }
  });
  return places;
}

/** From the start of the block; from the first to the last marked node. */
function placesInBlock(block: DocumentNode): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  block.descendants((node, offset) => {
    for (const mark of node.marks) {
      const id: unknown = mark.type.name === 'comment' ? mark.attrs['id'] : null;
      if (typeof id !== 'string' || id === '') continue;
      const from = places.get(id)?.from ?? offset + 1;
      places.set(id, { from, to: offset + 1 + node.nodeSize });
    }
  });
  return places;
}

function draw(document: DocumentNode, commenting: Omit<Commenting, 'decorations'>): Commenting {
  const { open, read, draft, places } = commenting;
  const drawn = [...places]
    .filter(([id]) => open.has(id))
    .map(([id, { from, to }]) => Decoration.inline(from, to, { 'data-commented': id === read ? 'read' : 'open' }));
  if (draft !== null) drawn.push(Decoration.inline(draft.from, draft.to, { 'data-commented': 'read' }));
  return { ...commenting, decorations: DecorationSet.create(document, drawn) };
}

export function commentingIn(state: EditorState): Commenting {
  return key.getState(state) ?? nothing;
}

/** The comments at the selection that are open, innermost first. */
export function commentsAt(state: EditorState): readonly string[] {
  const { open, places } = commentingIn(state);
  const { from, to } = state.selection;
  return [...places]
    .filter(([id, place]) => open.has(id) && place.from <= to && from <= place.to)
    .toSorted(([, one], [, other]) => one.to - one.from - (other.to - other.from))
    .map(([id]) => id);
}

export function setCommenting(change: Transaction, step: Step): Transaction {
  return change.setMeta(key, step);
}

/** The selected words, with those of live figures; null where there is nothing to comment on. */
export function wordsToComment(
  state: EditorState,
  shownWords: (block: DocumentNode) => readonly ShownWords[],
): (Range & { readonly words: string }) | null {
  const { from, to } = state.selection;
  const shown = new Map<DocumentNode, string>();
  state.doc.nodesBetween(from, to, (block) => {
    for (const { node, words } of shownWords(block)) shown.set(node, words);
    return false;
  });
  const words = state.doc.textBetween(from, to, ' ', (node) => shown.get(node) ?? '').trim();
  return from === to || words === '' ? null : { from, to, words: words.slice(0, 2_000) };
}

/** Marks the words; undo of the text passes it by, because the case's own undo takes the comment back with its mark. */
export function markWords(state: EditorState, { from, to }: Range, id: string): Transaction {
  const { comment } = state.schema.marks;
  const change = setCommenting(state.tr, { draft: null }).setMeta('addToHistory', false);
  return comment === undefined ? change : change.addMark(from, to, comment.create({ id }));
}

export function unmarkWords(state: EditorState, id: string): Transaction {
  const { comment } = state.schema.marks;
  const place = commentingIn(state).places.get(id);
  const change = state.tr.setMeta('addToHistory', false);
  return comment === undefined || place === undefined
    ? change
    : change.removeMark(place.from, place.to, comment.create({ id }));
}
