import type { Editor, JSONContent } from '@tiptap/core';
import { assertNever } from '#shared/values/assertNever.ts';
import type { InsertChoice } from './insertChoices.ts';

/** Puts a choice of the menu in at the cursor. */
export function insertChoice(editor: Editor, { insert }: Pick<InsertChoice, 'insert'>): void {
  switch (insert.kind) {
    case 'inline':
      editor.chain().focus().insertContent(insert.node).run();
      return;
    case 'block':
      insertBlock(editor, insert.node);
      return;
    case 'change':
      insert.change(editor);
      return;
    default:
      assertNever(insert);
  }
}

/** In place of an empty paragraph at the cursor, else after the block of the cursor. */
function insertBlock(editor: Editor, node: JSONContent): void {
  const { $from } = editor.state.selection;
  const inBlock = $from.depth > 0;
  const empty = $from.depth === 1 && $from.parent.content.size === 0;
  const range = empty
    ? { from: $from.before(1), to: $from.after(1) }
    : inBlock
      ? { from: $from.after(1), to: $from.after(1) }
      : { from: $from.pos, to: $from.pos };
  // A paragraph after it gives the cursor a place to go on.
  editor
    .chain()
    .focus()
    .insertContentAt(range, [node, { type: 'paragraph' }])
    .run();
}
