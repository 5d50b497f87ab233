import { TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  selectedRect,
  toggleHeader,
} from '@tiptap/pm/tables';
import type { Command as TableCommand } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useCommand } from '../../app/commands.tsx';
import styles from './report.module.css';

const tools: readonly { readonly label: string; readonly sign: string; readonly run: TableCommand }[] = [
  { label: 'Add row', sign: '+ row', run: addRowAfter },
  { label: 'Add column', sign: '+ column', run: addColumnAfter },
  { label: 'Remove row', sign: '− row', run: deleteRow },
  { label: 'Remove column', sign: '− column', run: deleteColumn },
  { label: 'Column names', sign: 'names', run: toggleHeader('row') },
  { label: 'Remove table', sign: 'remove', run: deleteTable },
];

/** What can be done with the table at the cursor: shown only there, and offered in the palette. */
export function TableTools({ editor }: { editor: Editor }) {
  const caption = useEditorState({
    editor,
    selector: ({ editor: present }): string | null => {
      if (!present.isActive('table')) return null;
      const caption: unknown = present.getAttributes('table')['caption'];
      return typeof caption === 'string' ? caption : '';
    },
  });
  if (caption === null) return null;
  return (
    <div className={styles.tools} role="group" aria-label="Table">
      <TextInput
        size="xs"
        aria-label="Caption of the table"
        placeholder="Caption"
        value={caption}
        onChange={(event) => setCaption(editor, event.currentTarget.value)}
        className={styles.captionField ?? ''}
      />
      {tools.map(({ label, sign, run }) => (
        <TableTool key={label} label={label} sign={sign} run={() => apply(editor, run)} />
      ))}
    </div>
  );
}

function TableTool({ label, sign, run }: { label: string; sign: string; run: () => void }) {
  useCommand({ id: `report.table.${label}`, label: `${label} (report table)`, group: 'Report', run });
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={run}>
      {sign}
    </button>
  );
}

function apply(editor: Editor, run: TableCommand): void {
  run(editor.state, editor.view.dispatch);
  editor.commands.focus();
}

function setCaption(editor: Editor, caption: string): void {
  const { tableStart } = selectedRect(editor.state);
  editor.view.dispatch(editor.state.tr.setNodeAttribute(tableStart - 1, 'caption', caption));
}
