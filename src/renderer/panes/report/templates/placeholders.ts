import { Extension, Mark, type Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** On words that tell the writer what belongs there: typing replaces them, and nothing that goes out has them. */
export const Placeholder = Mark.create({
  name: 'placeholder',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-placeholder]' }],
  renderHTML: () => ['span', { 'data-placeholder': '' }, 0],
});

/** A place to fill is written over as a whole, wherever in it the cursor stands. */
export const FillPlaces = Extension.create({
  name: 'fillPlaces',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          const place = placeAt(view.state, from);
          if (place === null || to > place.to) return false;
          const change = view.state.tr.replaceWith(place.from, place.to, view.state.schema.text(text));
          view.dispatch(change.setSelection(TextSelection.create(change.doc, place.from + text.length)));
          return true;
        },
        handleClick: (view, position) => {
          const place = placeAt(view.state, position);
          if (place === null) return false;
          view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)));
          return true;
        },
      },
    }),
  ],
});

function isPlaceholder(node: DocumentNode | null): boolean {
  return node?.marks.some(({ type }) => type.name === 'placeholder') === true;
}

/** The place to fill that a position stands in, or at the start of. */
function placeAt(state: EditorState, position: number): Place | null {
  const { parent, parentOffset, nodeAfter, nodeBefore } = state.doc.resolve(position);
  if (!parent.inlineContent || !(isPlaceholder(nodeAfter) || (nodeAfter === null && isPlaceholder(nodeBefore))))
    return null;
  const start = position - parentOffset;
  const place = placesInLine(parent).find(({ from, to }) => from <= parentOffset && parentOffset <= to);
  return place === undefined ? null : { from: start + place.from, to: start + place.to };
}

/** From the start of the line; neighbours that only bold or italic parts are one. */
function placesInLine(line: DocumentNode): readonly Place[] {
  const places: Place[] = [];
  line.forEach((node, offset) => {
    if (!isPlaceholder(node)) return;
    const last = places.at(-1);
    const to = offset + node.nodeSize;
    if (last?.to === offset) places[places.length - 1] = { from: last.from, to };
    else places.push({ from: offset, to });
  });
  return places;
}

/** Finds the places to fill of a document; a line that did not change is not read again. */
export function placeFinder(): (document: DocumentNode) => readonly Place[] {
  const read = new WeakMap<DocumentNode, readonly Place[]>();
  return (document) => {
    const found: Place[] = [];
    document.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const places = read.get(node) ?? placesInLine(node);
      read.set(node, places);
      for (const { from, to } of places) found.push({ from: position + 1 + from, to: position + 1 + to });
      return false;
    });
    return found;
  };
}

/** Selects the next place behind the cursor, or the first again. */
export function nextPlace(editor: Editor, places: readonly Place[]): void {
  const next = places.find(({ from }) => from >= editor.state.selection.to) ?? places[0];
  if (next !== undefined) editor.chain().focus().setTextSelection(next).scrollIntoView().run();
}
