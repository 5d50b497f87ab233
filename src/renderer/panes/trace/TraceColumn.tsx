import { useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Trace, TraceEdge, TraceNode } from '#shared/contract/links.ts';
import type { Target } from '../../app/places.ts';
import { useSelection } from '../../app/selection.tsx';
import { stepInList } from '../../app/stepInList.ts';
import { StateWord } from '../../design/StateWord.tsx';
import { kindWords } from '../../links/kindWords.ts';
import { readingOrder } from './readingOrder.ts';
import styles from './trace.module.css';

interface Props {
  readonly trace: Trace;
  /** Under which step how many are folded away. */
  readonly folded: ReadonlyMap<string, number>;
  readonly unfold: (key: string) => void;
  readonly select: (target: Target) => void;
}

/** The chain as one column that reads downward. Arrows walk, Space selects, Enter opens a step in its place. */
export function TraceColumn({ trace, folded, unfold, select }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const steps = readingOrder(trace);
  return (
    <ol ref={list} className={styles.column} aria-label="Chain">
      {steps.map(({ node, edge, depth, again }, index) => (
        <li key={`${index} ${node.key}`} style={{ marginInlineStart: `${Math.min(depth, 8) * 1.1}rem` }}>
          <Step {...{ node, edge, again, select, list }} index={index} count={steps.length} />
          {!again && folded.has(node.key) && (
            <button type="button" className={styles.more} onClick={() => unfold(node.key)}>
              {(folded.get(node.key) ?? 0).toLocaleString('en')} more under it
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly node: TraceNode;
  readonly edge: TraceEdge | null;
  readonly again: boolean;
  readonly index: number;
  readonly count: number;
  readonly select: (target: Target) => void;
  readonly list: RefObject<HTMLOListElement | null>;
}

function Step({ node, edge, again, index, count, select, list }: StepProps) {
  const { open, selected } = useSelection();
  const isSelected = selected?.kind === node.kind && selected.id === node.id;
  const openIt = () => open({ kind: node.kind, id: node.id, sourceId: node.sourceId });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return openIt();
    }
    const wanted = stepInList(index, count, event.key);
    if (wanted === null) return undefined;
    event.preventDefault();
    return list.current?.querySelectorAll<HTMLElement>('[data-step]')[wanted]?.focus();
  };
  return (
    <button
      type="button"
      data-step
      className={styles.step}
      data-kind={node.kind}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={index === 0 ? 0 : -1}
      title="Enter or a double click opens it"
      onClick={() => select(node)}
      onDoubleClick={openIt}
      onKeyDown={onKeyDown}
    >
      <span className={styles.kind}>
        <span>
          {edge?.stance === null || edge === null ? '' : `${stanceWords[edge.stance]} · `}
          {kindWords[node.kind]}
        </span>
        <StateWord state={node.state} />
      </span>
      {edge !== null && edge.words !== '' && <span className={styles.because}>“{edge.words}”</span>}
      <Words node={node} />
      {again ? (
        <span className={styles.detail}>told above</span>
      ) : (
        <>
          {node.detail !== '' && <span className={styles.detail}>{node.detail}</span>}
          {node.inputs.map((input) => (
            <span key={input} className={styles.detail}>
              {input}
            </span>
          ))}
          {node.gap !== null && (
            <span className={styles.gap}>
              <span aria-hidden>▲ </span>
              {node.gap}
            </span>
          )}
        </>
      )}
    </button>
  );
}

const stanceWords = { supports: 'supports it', disputes: 'disputes it', context: 'context' } as const;

/** A passage stands in the words around it, so that it is read and not only seen. */
function Words({ node }: { node: TraceNode }) {
  if (node.kind !== 'passage') return <span className={styles.words}>{node.words}</span>;
  return (
    <span className={styles.quote}>
      <span className={styles.around}>{node.before}</span>
      <mark>{node.words.replace(/^“|”$/g, '')}</mark>
      <span className={styles.around}>{node.after}</span>
    </span>
  );
}
