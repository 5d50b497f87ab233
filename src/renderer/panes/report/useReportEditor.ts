import { Extension, type Editor, type JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import { useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { ReportBlock } from '#shared/reports/reportDocument.ts';
import { canonicalJson } from '#shared/values/json.ts';
import type { Dragged } from '../../app/dragged.ts';
import { DropThings } from './dropThings.ts';
import { commentingIn, Comments, setCommenting } from './comments/commentMarks.ts';
import { keepWrong, SpellingMarks } from './spelling/spellingMarks.ts';
import { FillPlaces } from './templates/placeholders.ts';
import { findingIn, FindWords, setStep } from './find/findWords.ts';
import { toBlocks, toEditor } from './editorDocument.ts';
import type { InsertPlace } from './insertThing.ts';
import { PictureFiles, type TakePictures } from './pictures/pictureFiles.ts';
import { linkViews } from './LinkViews.tsx';
import { nextUnsupported, Unsupported } from './unsupported.ts';
import type { ShownWords } from './shownWords.ts';
import { reportExtensions } from './reportExtensions.ts';

export interface EditorEvents {
  readonly onEdit: (blocks: () => readonly ReportBlock[]) => void;
  readonly onBlur: () => void;
  /** `/` at the start of a word. */
  readonly onSlash: () => void;
  /** Undo and redo where the text has nothing left to undo or redo. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** A thing of the case dropped into the text; null where nobody can tell what it is. */
  readonly onDrop: (thing: Dragged | null, place: InsertPlace) => void;
  /** What a block of the top level shows of the case. */
  readonly shownWords: (block: DocumentNode) => readonly ShownWords[];
  /** Pictures that were pasted, dropped or chosen. */
  readonly onPictures: TakePictures;
  /** The words of a passage, to compare quotations with; null for one that is gone. */
  readonly passageWords: (id: string) => string | null;
}

/** On the transaction that follows when other blocks were put into the editor. */
export const loaded = 'loadedBlocks';

const newId = () => crypto.randomUUID();

export function blocksOf(editor: Editor): ReportBlock[] {
  return toBlocks(editor.getJSON(), newId);
}

/** The blocks as they stand now, to be read later. */
export function laterBlocksOf({ state: { doc } }: Editor): () => ReportBlock[] {
  return () => toBlocks(doc.toJSON(), newId);
}

/** The report's text editor; `events` may be new at every render. */
export function useReportEditor(blocks: readonly ReportBlock[], events: EditorEvents): Editor {
  // The editor is made once; it finds the present events here, where they are put after every render.
  const [present] = useState(() => keepPresent(events));
  useEffect(() => present.set(events));
  return useEditor({
    extensions: [
      ...reportExtensions(newId, linkViews),
      keys(present.get),
      Comments,
      FillPlaces,
      SpellingMarks,
      FindWords.configure({ shownWords: (block) => present.get().shownWords(block) }),
      PictureFiles.configure({ onPictures: (files, position) => present.get().onPictures(files, position) }),
      DropThings.configure({ onDrop: (_, thing, place) => present.get().onDrop(thing, place) }),
      Unsupported.configure({ passageWords: (id) => present.get().passageWords(id) }),
    ],
    content: toEditor(blocks),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { 'aria-label': 'Report text', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
    },
    onUpdate: ({ editor }) => present.get().onEdit(laterBlocksOf(editor)),
    onBlur: () => present.get().onBlur(),
  });
}

function keepPresent(first: EditorEvents) {
  let events = first;
  return {
    get: () => events,
    set: (next: EditorEvents) => {
      events = next;
    },
  };
}

/** Puts other blocks into the editor, with an empty history: undo then belongs to the case's journal. */
export function loadBlocks(editor: Editor, blocks: readonly ReportBlock[]): void {
  if (sameBlocks(blocksOf(editor), blocks)) return;
  const content: JSONContent = toEditor(blocks);
  const doc = editor.schema.nodeFromJSON(content);
  const before = editor.state;
  editor.view.updateState(EditorState.create({ doc, plugins: before.plugins }));
  // What is marked in the text outlasts it, and all that follows the text hears of the other one.
  const { open, read } = commentingIn(before);
  const change = setCommenting(setStep(editor.state.tr, { query: findingIn(before).query }), { open, read });
  const cursor = Math.min(before.selection.to, doc.content.size);
  change.setSelection(Selection.near(change.doc.resolve(cursor)));
  editor.view.dispatch(keepWrong(change, before).setMeta(loaded, true));
}

export function sameBlocks(one: readonly ReportBlock[], other: readonly ReportBlock[]): boolean {
  return canonicalJson(plain(one)) === canonicalJson(plain(other));
}

/** Optional fields that are absent, not undefined, as JSON has them. */
function plain(blocks: readonly ReportBlock[]) {
  return JSON.parse(JSON.stringify(blocks));
}

function keys(events: () => EditorEvents) {
  const undo = ({ editor }: { editor: Editor }) => {
    if (!editor.commands.undo()) events().onUndo();
    return true;
  };
  const redo = ({ editor }: { editor: Editor }) => {
    if (!editor.commands.redo()) events().onRedo();
    return true;
  };
  return Extension.create({
    name: 'reportKeys',
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
      F8: ({ editor }) => nextUnsupported(editor),
      'Shift-Enter': ({ editor }) => editor.commands.splitBlock(),
      '/': ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', 'x');
        if (!empty || !(before === '' || /\s/.test(before))) return false;
        events().onSlash();
        return true;
      },
    }),
  });
}
