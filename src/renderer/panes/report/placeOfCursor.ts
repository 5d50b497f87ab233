import type { Editor } from '@tiptap/core';

const leastTop = 160;
const leastBelow = 80;

/** Relative to the editor's frame, under the line of the cursor. */
export function placeOfCursor(editor: Editor): { readonly left: number; readonly top: number } {
  const frame = editor.view.dom.closest('[data-report-editor]')?.getBoundingClientRect();
  try {
    const cursor = editor.view.coordsAtPos(editor.state.selection.from);
    const left = cursor.left - (frame?.left ?? 0);
    // A cursor that has been scrolled out of sight still gets a list that can be seen.
    const visible = Math.min(Math.max(cursor.bottom, leastTop), window.innerHeight - leastBelow);
    return { left, top: visible - (frame?.top ?? 0) };
  } catch {
    // A document without layout (tests) has no coordinates.
    return { left: 0, top: 0 };
  }
}
