import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useCommand } from '../../../app/commands.tsx';
import styles from '../report.module.css';
import { nextPlace, placeFinder } from './placeholders.ts';

/** How many places of a template are still to fill, with the way to the next one. */
export function PlaceholderCount({ editor }: { editor: Editor }) {
  const [find] = useState(placeFinder);
  const count = useEditorState({ editor, selector: ({ editor: { state } }) => find(state.doc).length });
  const next = () => nextPlace(editor, find(editor.state.doc));
  useCommand({
    ...{ id: 'report.placeholder.next', label: 'Next place to fill', shortcut: 'F9', group: 'Report' },
    ...{ enabled: count > 0, run: next },
  });
  useCommand({
    ...{ id: 'report.placeholder.mark', label: 'Words to fill in: mark or unmark the selected words', group: 'Report' },
    run: () => editor.chain().focus().toggleMark('placeholder').run(),
  });
  if (count === 0) return null;
  return (
    <div className={styles.unsupported} role="group" aria-label="Places to fill">
      <span role="status">{count === 1 ? '1 place to fill' : `${count} places to fill`}, not printed</span>
      <button type="button" className={styles.tool} onClick={next}>
        Next <kbd>F9</kbd>
      </button>
    </div>
  );
}
