import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import type { Dragged } from '../../app/dragged.ts';
import { useInserting } from '../../app/inserting.tsx';
import { showFailure } from '../../app/notices.ts';
import { insertThing, placeOfCursor, type InsertPlace } from './insertThing.ts';
import type { LinkFacts } from './linkFacts.ts';

/** Takes what other panes put into this report: what waits goes to the cursor, what is dropped to its place. */
export function useInsertThings(editor: Editor, reportId: string, { citable, ready }: LinkFacts) {
  const { waiting, take, cursorOf, keepCursor } = useInserting();
  const insert = (thing: Dragged | null, place: InsertPlace) => {
    const inserted =
      thing === null
        ? ({ done: false, why: 'What was dropped is no thing of this case.' } as const)
        : insertThing(editor, thing, place, citable);
    if (!inserted.done) showFailure(inserted.why);
  };
  useEffect(() => {
    const kept = cursorOf(reportId);
    if (kept !== null) {
      const { tr: change } = editor.state;
      const within = Math.min(kept, change.doc.content.size);
      editor.view.dispatch(change.setSelection(Selection.near(change.doc.resolve(within))));
    }
    return () => keepCursor(reportId, editor.state.selection.to);
    // Only when a report opens and when it closes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, reportId]);
  useEffect(() => {
    if (waiting === null || !ready || !take(waiting)) return;
    insert(waiting, placeOfCursor(editor.state, waiting));
  });
  return insert;
}
