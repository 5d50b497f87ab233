import { Tooltip } from '@mantine/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { createContext, useContext } from 'react';
import type { LinkKind } from '#shared/contract/links.ts';
import { StateWord } from '../../design/StateWord.tsx';
import type { LinkViews } from './linkNodes.ts';
import { namedWords, type Citable, type LiveLink, type LiveLinks } from './liveLinks.ts';
import styles from './report.module.css';

export interface LinkFacts {
  readonly live: LiveLinks;
  readonly citable: Citable;
  readonly onSelect: (kind: LinkKind, id: string) => void;
}

const nothing: LinkFacts = {
  live: new Map(),
  citable: { dataPoints: [], estimates: [], passages: [], sources: [], notes: [] },
  onSelect: () => undefined,
};
export const LinkFactsContext = createContext<LinkFacts>(nothing);

export const linkViews: LinkViews = {
  figure: ReactNodeViewRenderer(FigureView),
  citation: ReactNodeViewRenderer(CitationView),
  quotation: ReactNodeViewRenderer(QuotationView),
};

function FigureView(props: NodeViewProps) {
  const { citable, onSelect } = useContext(LinkFactsContext);
  const link = useLiveLink(props);
  const { of, id } = attributesOf(props);
  const words = link?.words ?? namedWords(citable, of, id);
  return (
    <NodeViewWrapper as="span" className={styles.link} data-selected={props.selected || undefined}>
      <Footnote link={link}>
        <span
          className={
            link?.missing === true ? styles.missing : link?.stale === true ? styles.staleFigure : styles.figure
          }
          onClick={() => onSelect(kindOf(of), id)}
        >
          {unbroken(words)}
          {numberMark(link)}
        </span>
      </Footnote>
    </NodeViewWrapper>
  );
}

function CitationView(props: NodeViewProps) {
  const { citable, onSelect } = useContext(LinkFactsContext);
  const link = useLiveLink(props);
  const { of, id } = attributesOf(props);
  const missing = link?.missing === true;
  const unresolved: LiveLink | null =
    link === null
      ? { words: null, stale: false, missing: false, number: null, footnote: namedWords(citable, of, id) }
      : link;
  return (
    <NodeViewWrapper as="span" className={styles.link} data-selected={props.selected || undefined}>
      <Footnote link={unresolved}>
        <span className={missing ? styles.missing : styles.citation} onClick={() => onSelect(kindOf(of), id)}>
          {missing ? link.words : (numberMark(link) ?? <sup className={styles.number}>†</sup>)}
        </span>
      </Footnote>
    </NodeViewWrapper>
  );
}

function QuotationView(props: NodeViewProps) {
  const { citable, onSelect } = useContext(LinkFactsContext);
  const link = useLiveLink(props);
  const passageId = textOf(props.node.attrs['passageId']);
  const passage = citable.passages.find(({ id }) => id === passageId);
  return (
    <NodeViewWrapper data-selected={props.selected || undefined} className={styles.quotationBlock}>
      <Footnote link={link}>
        <blockquote className={styles.quotation} onClick={() => onSelect('passage', passageId)}>
          {passage?.exact ?? link?.words ?? `[missing: passage ${passageId}]`}
          {numberMark(link)}
          {passage !== undefined && passage.state !== 'anchored' ? (
            <span className={styles.quotationState}>
              <StateWord state={passage.state} />
            </span>
          ) : null}
        </blockquote>
      </Footnote>
    </NodeViewWrapper>
  );
}

const longestUnbroken = 28;

/** A number is not parted from its unit at the end of a line; a whole sentence may break. */
function unbroken(words: string): string {
  return words.length > longestUnbroken ? words : words.replaceAll(' ', '\u00a0');
}

function numberMark(link: LiveLink | null) {
  return link === null || link.number === null ? null : <sup className={styles.number}>{link.number}</sup>;
}

/** The footnote's words on hover, as the page will print them. */
function Footnote({ link, children }: { link: LiveLink | null; children: React.ReactElement }) {
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

/** The resolved link of this node: the engine knows it by its block and its place among the block's links. */
function useLiveLink({ editor, getPos }: NodeViewProps): LiveLink | null {
  const { live } = useContext(LinkFactsContext);
  const position = getPos();
  if (position === undefined) return null;
  const place = editor.state.doc.resolve(position);
  const block = place.depth === 0 ? place.nodeAfter : place.node(1);
  if (block === null) return null;
  let nth = 0;
  if (place.depth > 0) {
    block.forEach((child, offset) => {
      if (child.isAtom && !child.isText && offset < place.parentOffset) nth += 1;
    });
  }
  return live.get(textOf(block.attrs['blockId']))?.[nth] ?? null;
}

function attributesOf({ node }: NodeViewProps): { readonly of: string; readonly id: string } {
  return { of: textOf(node.attrs['of']), id: textOf(node.attrs['id']) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function kindOf(of: string): LinkKind {
  return of === 'estimate' || of === 'passage' || of === 'note' ? of : 'dataPoint';
}
