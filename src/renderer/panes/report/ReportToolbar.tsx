import { RichTextEditor } from '@mantine/tiptap';
import { IconList, IconListNumbers, IconPhoto } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { toggleList } from './blocks/list.ts';
import { choosePicture } from './pictures/pictureFiles.ts';
import styles from './report.module.css';
import { TableTools } from './TableTools.tsx';
import { PlaceholderCount } from './templates/PlaceholderCount.tsx';
import { UnsupportedCount } from './UnsupportedCount.tsx';

interface ReportToolbarProps {
  readonly editor: Editor;
  readonly onInsert: () => void;
  readonly tools: ReactNode;
  /** What opens under the tools. */
  readonly children: ReactNode;
}

/** The kinds of text; everything else is inserted by its menu. */
export function ReportToolbar({ editor, onInsert, tools, children }: ReportToolbarProps) {
  return (
    <RichTextEditor.Toolbar sticky className={styles.toolbar}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H1 />
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control aria-label="List" onClick={() => toggleList(editor, 'bulletList')}>
          <IconList size={16} stroke={1.5} />
        </RichTextEditor.Control>
        <RichTextEditor.Control aria-label="Numbered list" onClick={() => toggleList(editor, 'orderedList')}>
          <IconListNumbers size={16} stroke={1.5} />
        </RichTextEditor.Control>
        <RichTextEditor.Control aria-label="Insert picture" onClick={() => choosePicture(editor)}>
          <IconPhoto size={16} stroke={1.5} />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control
          onClick={onInsert}
          aria-label="Insert number, quotation, chart or table"
          px={6}
          w="auto"
          fz="xs"
        >
          Insert <kbd style={{ marginLeft: 4 }}>/</kbd>
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      {tools}
      <PlaceholderCount editor={editor} />
      <UnsupportedCount editor={editor} />
      <TableTools editor={editor} />
      {children}
    </RichTextEditor.Toolbar>
  );
}
