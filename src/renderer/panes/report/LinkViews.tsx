import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import type { LinkKind } from '#shared/contract/links.ts';
import { StateWord } from '../../design/StateWord.tsx';
import type { LinkViews } from './linkNodes.ts';
import { Footnote, numberMark, textOf, useLiveLink } from './liveLink.tsx';
import { LinkFactsContext } from './linkFacts.ts';
import { RemarkView } from './RemarkView.tsx';
import { namedWords } from './insertChoices.ts';
import type { LiveLink } from './liveLinks.ts';
import styles from './report.module.css';

export const linkViews: LinkViews = {
  figure: ReactNodeViewRenderer(FigureView),
  citation: ReactNodeViewRenderer(CitationView),
  quotation: ReactNodeViewRenderer(QuotationView),
  remark: ReactNodeViewRenderer(RemarkView),
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
          <span className={link?.missing === true ? undefined : styles.underlined}>{unbroken(words)}</span>
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

function attributesOf({ node }: NodeViewProps): { readonly of: string; readonly id: string } {
  return { of: textOf(node.attrs['of']), id: textOf(node.attrs['id']) };
}

function kindOf(of: string): LinkKind {
  return of === 'estimate' || of === 'passage' || of === 'note' ? of : 'dataPoint';
}
