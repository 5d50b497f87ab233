import type { Editor, JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState } from '@tiptap/pm/state';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import type { Dragged } from '../../app/dragged.ts';
import type { Citable } from './insertChoices.ts';

/** In a line of text, or between two blocks of the top level. */
export interface InsertPlace {
  readonly kind: 'line' | 'block';
  readonly position: number;
}

interface Shapes {
  /** In a line: a live figure or a footnote. */
  readonly line: JSONContent | null;
  /** Between blocks: the block of its kind. */
  readonly block: JSONContent | null;
}

export type Inserted = { readonly done: true } | { readonly done: false; readonly why: string };

/** Puts a thing of the case in, as one step of undo. */
export function insertThing(editor: Editor, thing: Dragged, place: InsertPlace, citable: Citable): Inserted {
  const shapes = shapesOf(thing, citable);
  if (shapes === null) return { done: false, why: 'This is no longer in the case.' };
  const wanted = shapes[place.kind] ?? shapes.line ?? shapes.block;
  if (wanted === null) return { done: false, why: 'An article is cited by its passages: mark one and insert that.' };
  const { schema, tr } = editor.state;
  const node = schema.nodeFromJSON(wanted);
  const change = closeHistory(tr);
  if (node.isInline) {
    const before = letterAt(editor.state, place.position - 1) ? [schema.text(' ')] : [];
    const after = letterAt(editor.state, place.position) ? [schema.text(' ')] : [];
    // A footnote's number stands right behind its word.
    const around = node.type.name === 'figure' ? [...before, node, ...after] : [node];
    change.insert(place.position, around);
    const end = place.position + around.reduce((size, each) => size + each.nodeSize, 0);
    change.setSelection(TextSelection.near(change.doc.resolve(end), -1));
  } else {
    const { from, to } = roomFor(editor.state, place);
    change.replaceRangeWith(from, to, node);
    const set = change.doc.nodeAt(from);
    change.setSelection(
      set?.type.spec.atom === true
        ? NodeSelection.create(change.doc, from)
        : Selection.near(change.doc.resolve(from + node.nodeSize), -1),
    );
  }
  editor.view.dispatch(change.scrollIntoView());
  editor.view.focus();
  return { done: true };
}

/** Where the cursor stands: an empty paragraph takes a block, a line of text what goes into a line. */
export function placeOfCursor(state: EditorState, thing: Dragged): InsertPlace {
  const { $from, $to } = state.selection;
  if ($from.depth === 0 || !$from.parent.inlineContent) return { kind: 'block', position: $to.pos };
  const takesBlock = thing.kind === 'passage' || thing.kind === 'source';
  if (takesBlock && isEmptyParagraph(state, $from.before(1))) return { kind: 'block', position: $from.before(1) };
  return { kind: 'line', position: nearestPlace($to) };
}

/** A place in a line, moved to the nearer end of the word that it lies in. */
export function nearestPlace(place: ResolvedPos): number {
  const text = place.parent.textBetween(0, place.parent.content.size, '', '\ufffc');
  return place.start() + nearestGap(text, place.parentOffset);
}

/** The end of a word that is nearest to an offset, so that nothing lands within a word. */
export function nearestGap(text: string, offset: number): number {
  const within = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  let [left, right] = [offset, offset];
  while (within(left)) left -= 1;
  while (within(right)) right += 1;
  return offset - left < right - offset ? left : right;
}

function isEmptyParagraph(state: EditorState, position: number): boolean {
  const node = state.doc.nodeAt(position);
  return node?.type.name === 'paragraph' && node.content.size === 0;
}

/** The empty paragraph in place of which a block stands; else the gap, which for a place in a line is behind its block. */
function roomFor(state: EditorState, { kind, position }: InsertPlace): { readonly from: number; readonly to: number } {
  const place = state.doc.resolve(position);
  const start = place.depth === 0 ? position : place.before(1);
  if (isEmptyParagraph(state, start)) return { from: start, to: start + 2 };
  const gap = kind === 'line' && place.depth > 0 ? place.after(1) : start;
  return { from: gap, to: gap };
}

function letterAt(state: EditorState, position: number): boolean {
  if (position < 0 || position >= state.doc.content.size) return false;
  return /[\p{L}\p{N}]/u.test(state.doc.textBetween(position, position + 1));
}

/** Null for what the case does not hold. */
export function shapesOf({ kind, id }: Dragged, citable: Citable): Shapes | null {
  switch (kind) {
    case 'dataPoint': {
      const point = citable.dataPoints.find((each) => each.id === id);
      if (point === undefined) return null;
      const figure = { type: 'figure', attrs: { of: kind, id } };
      const what = point.quantity === null ? [] : [{ type: 'text', text: `${point.what}: ` }];
      return { line: figure, block: { type: 'paragraph', content: [...what, figure] } };
    }
    case 'estimate':
      return citable.estimates.some((each) => each.id === id)
        ? {
            line: { type: 'figure', attrs: { of: kind, id } },
            block: { type: 'estimateChart', attrs: { estimateId: id, chart: 'histogram', caption: '' } },
          }
        : null;
    case 'passage':
      return citable.passages.some((each) => each.id === id)
        ? {
            line: { type: 'citation', attrs: { of: kind, id } },
            block: { type: 'quotation', attrs: { passageId: id } },
          }
        : null;
    case 'source': {
      const source = citable.sources.find((each) => each.id === id);
      if (source === undefined) return null;
      const rows = { type: 'datasetTable', attrs: { sourceId: id } };
      return { line: null, block: source.kind === 'dataset' ? rows : null };
    }
    case 'note': {
      const note = citable.notes.find((each) => each.id === id);
      if (note === undefined) return null;
      const words = noteWords(readNote(note.body));
      return {
        line: { type: 'citation', attrs: { of: kind, id } },
        block: { type: 'paragraph', content: words === '' ? [] : [{ type: 'text', text: words }] },
      };
    }
    default:
      return assertNever(kind);
  }
}
