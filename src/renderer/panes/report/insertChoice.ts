import type { Editor, JSONContent } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { assertNever } from '#shared/values/assertNever.ts';
import type { InsertChoice } from './insertChoices.ts';

/** Puts a choice of the menu in at the cursor. */
export function insertChoice(editor: Editor, { insert }: Pick<InsertChoice, 'insert'>): void {
  switch (insert.kind) {
    case 'inline':
      editor.chain().focus().insertContent(insert.node).run();
      return;
    case 'block':
      insertBlock(editor, insert.node, insert.cursor === 'inside');
      return;
    case 'change':
      insert.change(editor);
      return;
    default:
      assertNever(insert);
  }
}

/** In place of an empty paragraph at the cursor, else after the block of the cursor. */
function insertBlock(editor: Editor, node: JSONContent, inside: boolean): void {
  const { $from } = editor.state.selection;
  const empty = $from.depth === 1 && $from.parent.content.size === 0;
  const after = $from.depth > 0 ? $from.after(1) : $from.pos;
  const range = empty ? { from: $from.before(1), to: $from.after(1) } : { from: after, to: after };
  // A paragraph after it gives the cursor a place to go on.
  editor
    .chain()
    .focus()
    .insertContentAt(range, [node, { type: 'paragraph' }])
    .run();
  if (!inside) return;
  const { tr: change } = editor.state;
  editor.view.dispatch(change.setSelection(Selection.near(change.doc.resolve(range.from + 1))));
}
