import { Tooltip } from '@mantine/core';
import type { NodeViewProps } from '@tiptap/react';
import { useContext, type ReactElement } from 'react';
import { LinkFactsContext } from './linkFacts.ts';
import type { LiveLink } from './liveLinks.ts';
import styles from './report.module.css';

/** The resolved link of this node: the engine knows it by its block and its place among the block's links. */
export function useLiveLink({ editor, getPos }: NodeViewProps): LiveLink | null {
  const { live } = useContext(LinkFactsContext);
  const position = getPos();
  if (position === undefined) return null;
  const place = editor.state.doc.resolve(position);
  const block = place.depth === 0 ? place.nodeAfter : place.node(1);
  if (block === null) return null;
  let nth = 0;
  if (place.depth > 0) {
    block.descendants((child, offset) => {
      if (child.isAtom && !child.isText && place.start(1) + offset < position) nth += 1;
    });
  }
  return live.get(textOf(block.attrs['blockId']))?.[nth] ?? null;
}

/** The number of its footnote, once the report is saved. */
export function numberMark(link: LiveLink | null) {
  return link === null || link.number === null ? null : <sup className={styles.number}>{link.number}</sup>;
}

/** The footnote's words on hover, as the page will print them. */
export function Footnote({ link, children }: { link: LiveLink | null; children: ReactElement }) {
  const footnote = link?.footnote ?? '';
  return (
    <Tooltip
      classNames={{ tooltip: styles.footnote ?? '' }}
      label={footnote}
      disabled={footnote === ''}
      multiline
      maw={420}
      openDelay={150}
      position="bottom-start"
    >
      {children}
    </Tooltip>
  );
}

/** An attribute of a node as text; empty where it has none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
