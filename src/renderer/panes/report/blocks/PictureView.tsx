import { NativeSelect, Textarea } from '@mantine/core';
import { NodeViewContent, NodeViewWrapper, useEditorState, type NodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import { LinkFactsContext } from '../linkFacts.ts';
import { textOf } from '../liveLink.tsx';
import { usePictureAddress } from '../pictures/usePictureAddress.ts';
import styles from './picture.module.css';

const widths = [25, 33, 50, 66, 75, 100];

/** A picture with its number and its caption, which is typed under it; what it shows in words is asked for beside it. */
export function PictureView({ editor, node, getPos, selected, updateAttributes }: NodeViewProps) {
  const { blocks } = useContext(LinkFactsContext);
  const shown = blocks.get(textOf(node.attrs['blockId']));
  const resolved = shown?.kind === 'picture' ? shown : null;
  const { address, problem } = usePictureAddress(textOf(node.attrs['pictureId']));
  const alternative = textOf(node.attrs['alternative']);
  const width = Number(node.attrs['width']);
  const inside = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const position = getPos();
      const { from, to } = state.selection;
      return position !== undefined && from >= position && to <= position + node.nodeSize;
    },
  });
  return (
    <NodeViewWrapper as="figure" className={styles.picture} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle>
        {problem === null ? (
          <img
            src={address ?? undefined}
            alt={alternative === '' ? 'A picture without alternative text' : alternative}
            className={styles.image}
            style={{ width: `${width}%` }}
            draggable={false}
          />
        ) : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
      <figcaption className={styles.caption}>
        <strong contentEditable={false}>Figure {resolved?.number ?? '…'}</strong>
        <NodeViewContent className={styles.words} data-hint={node.content.size === 0 ? 'Caption' : undefined} />
      </figcaption>
      {selected || inside || alternative === '' ? (
        <div className={styles.fields} contentEditable={false}>
          <Textarea
            size="xs"
            label="Alternative text"
            description="What it shows, in words, for who does not see it."
            error={alternative.trim() === '' ? 'Missing: a PDF is not exported without it.' : null}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2_000}
            value={alternative}
            onChange={(event) => updateAttributes({ alternative: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label="Width"
            description="Of the text’s."
            value={String(width)}
            onChange={(event) => updateAttributes({ width: Number(event.currentTarget.value) })}
            data={[...new Set([...widths, width])]
              .toSorted((one, other) => one - other)
              .map((percent) => ({ value: String(percent), label: `${percent}%` }))}
          />
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}
