import { Popover, Textarea } from '@mantine/core';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { numberMark, textOf, useLiveLink } from './liveLink.tsx';
import styles from './report.module.css';

/** A footnote of the writer's own words: its number in the line, its words in a field that opens on it. */
export function RemarkView(props: NodeViewProps) {
  const { node, selected, editor, getPos, updateAttributes } = props;
  const text = textOf(node.attrs['text']);
  const [open, setOpen] = useState(text === '');
  const link = useLiveLink(props);
  const close = () => {
    setOpen(false);
    const position = getPos();
    if (position !== undefined) editor.commands.focus(position + node.nodeSize);
  };
  return (
    <NodeViewWrapper as="span" className={styles.link} data-selected={selected || undefined}>
      <Popover opened={open} onChange={setOpen} width={340} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <button
            type="button"
            className={styles.remark}
            aria-label={text === '' ? 'Footnote without words' : `Footnote: ${text}`}
            onClick={() => setOpen(true)}
          >
            {numberMark(link) ?? <sup className={styles.number}>†</sup>}
          </button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Textarea
            label="Footnote"
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            value={text}
            onChange={(event) => updateAttributes({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}
