import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { holdsDragged, readDragged, type Dragged } from '../../app/dragged.ts';
import { nearestPlace, type InsertPlace } from './insertThing.ts';

interface DropOptions {
  readonly onDrop: (editor: Editor, thing: Dragged | null, place: InsertPlace) => void;
}

const key = new PluginKey<InsertPlace | null>('dropThings');

/** Takes things of the case that are dragged over the text, and shows where they would stand. */
export const DropThings = Extension.create<DropOptions>({
  name: 'dropThings',
  addOptions: () => ({ onDrop: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin<InsertPlace | null>({
        key,
        state: {
          init: () => null,
          apply: (change, before) => {
            const meta: InsertPlace | null | undefined = change.getMeta(key);
            return meta === undefined ? (change.docChanged ? null : before) : meta;
          },
        },
        props: {
          decorations: (state) => {
            const place = key.getState(state) ?? null;
            return place === null ? null : DecorationSet.create(state.doc, [drawPlace(state.doc, place)]);
          },
        },
        view: (view) => listen(view, (thing, place) => options.onDrop(editor, thing, place)),
      }),
    ];
  },
});

/** Before the editor's own drag and drop, which would take the plain text and draw a second cursor. */
function listen(view: EditorView, onDrop: (thing: Dragged | null, place: InsertPlace) => void) {
  const show = (place: InsertPlace | null) => {
    const shown = key.getState(view.state) ?? null;
    if (shown?.kind === place?.kind && shown?.position === place?.position) return;
    view.dispatch(view.state.tr.setMeta(key, place));
  };
  const over = (event: DragEvent) => {
    if (!holdsDragged(event.dataTransfer) || event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    show(placeAt(view, event));
  };
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget))) show(null);
  };
  const drop = (event: DragEvent) => {
    if (!holdsDragged(event.dataTransfer) || event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeAt(view, event);
    show(null);
    if (place !== null) onDrop(readDragged(event.dataTransfer), place);
  };
  view.dom.addEventListener('dragenter', over, true);
  view.dom.addEventListener('dragover', over, true);
  view.dom.addEventListener('dragleave', leave, true);
  view.dom.addEventListener('drop', drop, true);
  return {
    destroy: () => {
      view.dom.removeEventListener('dragenter', over, true);
      view.dom.removeEventListener('dragover', over, true);
      view.dom.removeEventListener('dragleave', leave, true);
      view.dom.removeEventListener('drop', drop, true);
    },
  };
}

/** How near to a block's edge the gap beside it is meant, in pixels. */
const nearEdge = 5;

/** Where a thing dropped at a point of the window would stand; null outside of the text. */
export function placeAt(view: EditorView, point: { clientX: number; clientY: number }): InsertPlace | null {
  const found = view.posAtCoords({ left: point.clientX, top: point.clientY });
  if (found === null) return { kind: 'block', position: view.state.doc.content.size };
  const at = found.inside < 0 ? found.pos : Math.max(found.inside, Math.min(found.pos, view.state.doc.content.size));
  const place = view.state.doc.resolve(at);
  if (place.depth === 0 && place.nodeAfter === null && place.nodeBefore === null) return null;
  const start =
    place.depth > 0 ? place.before(1) : place.nodeAfter === null ? at - (place.nodeBefore?.nodeSize ?? 0) : at;
  const block = view.state.doc.nodeAt(start);
  const element = view.nodeDOM(start);
  if (block === null || !(element instanceof Element)) return { kind: 'block', position: at };
  const box = element.getBoundingClientRect();
  const after = start + block.nodeSize;
  if (point.clientY < box.top + nearEdge) return { kind: 'block', position: start };
  if (point.clientY > box.bottom - nearEdge) return { kind: 'block', position: after };
  const line = view.state.doc.resolve(found.pos);
  if (line.parent.inlineContent && line.depth > 0 && line.before(1) === start)
    return { kind: 'line', position: nearestPlace(line) };
  return { kind: 'block', position: point.clientY < (box.top + box.bottom) / 2 ? start : after };
}

function drawPlace(doc: DocumentNode, { kind, position }: InsertPlace): Decoration {
  if (kind === 'line') {
    const cursor = () => {
      const element = document.createElement('span');
      element.dataset['drop'] = 'line';
      return element;
    };
    return Decoration.widget(position, cursor, { side: -1, key: 'drop' });
  }
  const place = doc.resolve(position);
  const { nodeAfter, nodeBefore } = place;
  if (nodeAfter !== null) return Decoration.node(position, position + nodeAfter.nodeSize, { 'data-drop': 'before' });
  return Decoration.node(position - (nodeBefore?.nodeSize ?? 0), position, { 'data-drop': 'after' });
}
