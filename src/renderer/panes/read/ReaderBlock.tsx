import { memo, type ElementType } from 'react';
import type { Passage } from '#shared/contract/passages.ts';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import type { BlockKind } from '#shared/sources/readText.ts';
import { useSelection } from '../../app/selection.tsx';
import styles from './Read.module.css';
import { splitBlock } from './splitBlock.ts';

/** Headings start at h3: the page's title is the h2 above them. */
const elements: Readonly<Record<BlockKind, ElementType>> = {
  heading: 'h3',
  paragraph: 'p',
  list: 'p',
  quote: 'blockquote',
  table: 'pre',
  caption: 'p',
};

interface Props {
  readonly block: PlacedBlock;
  readonly passages: readonly Passage[];
}

/** One block of the text, its passages as soft backgrounds, and their marks and comments in the margin. */
export function ReaderBlock({ block, passages }: Props) {
  const { selected, select } = useSelection();
  const end = block.start + block.text.length;
  const here = passages.filter((passage) => passage.start < end && passage.end > block.start);
  const beginning = here.filter((passage) => passage.start >= block.start);
  const selectedId = selected?.kind === 'passage' ? selected.id : null;
  return (
    <div className={styles.row}>
      <BlockText
        block={block}
        passages={here.length === 0 ? noPassages : here}
        selectedId={here.some((passage) => passage.id === selectedId) ? selectedId : null}
        select={(id) => select({ kind: 'passage', id })}
      />
      {beginning.length > 0 && (
        <ul className={styles.margin} aria-label="Passages in this paragraph">
          {beginning.map((passage) => (
            <li key={passage.id}>
              <button
                type="button"
                className={styles.marginMark}
                aria-current={passage.id === selectedId ? 'true' : undefined}
                onClick={() => select({ kind: 'passage', id: passage.id })}
              >
                <span className="hidden-words">Passage: {shorten(passage.exact)} </span>
                <span className={styles.comment}>{marginWords(passage)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const noPassages: readonly Passage[] = [];

interface TextProps {
  readonly block: PlacedBlock;
  readonly passages: readonly Passage[];
  readonly selectedId: string | null;
  readonly select: (id: string) => void;
}

/** Holds the block's words and nothing else, so that places in it can be counted. Redrawn only when what lies in it changes. */
const BlockText = memo(
  function BlockText({ block, passages, selectedId, select }: TextProps) {
    const Element = elements[block.kind];
    const choose = (ids: readonly string[]) => {
      const selection = document.getSelection();
      const last = ids.at(-1);
      // A click at the end of a drag selects words, not the passage under them.
      if (last !== undefined && (selection === null || selection.isCollapsed)) select(last);
    };
    return (
      <Element className={`${styles.block} ${styles[block.kind]}`} data-start={block.start}>
        {splitBlock(block, passages).map((segment, index) =>
          segment.ids.length === 0 ? (
            segment.text
          ) : (
            <mark
              key={index}
              className={styles.passage}
              data-passages={segment.ids.join(' ')}
              data-selected={selectedId !== null && segment.ids.includes(selectedId)}
              onClick={() => choose(segment.ids)}
            >
              {segment.text}
            </mark>
          ),
        )}
      </Element>
    );
  },
  (before, after) =>
    before.block === after.block && before.selectedId === after.selectedId && before.passages === after.passages,
);

/** The comment, or what was drawn from the passage; the words themselves stand beside it. */
function marginWords(passage: Passage): string {
  if (passage.comment !== '') return passage.comment;
  const points = passage.dataPointIds.length;
  return points === 0 ? '' : points === 1 ? '1 data point' : `${points} data points`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
