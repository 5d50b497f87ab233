import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { Trace, TraceEdge, TraceNode } from '#shared/contract/links.ts';
import { layoutTrace } from '#shared/links/layoutTrace.ts';
import type { Target } from '../../app/places.ts';
import { useSelection } from '../../app/selection.tsx';
import { StateWord } from '../../design/StateWord.tsx';
import { kindWords } from '../../links/kindWords.ts';
import { neighbourOf } from './neighbourOf.ts';
import styles from './trace.module.css';

interface Props {
  readonly trace: Trace;
  readonly folded: ReadonlyMap<string, number>;
  readonly unfold: (key: string) => void;
  readonly select: (target: Target) => void;
}

/** All in rem, so that the graph grows with the text. Between two boxes stands the line that says how many are folded. */
const size = { width: 12, height: 5, across: 2.4, down: 1.75 } as const;

interface Box {
  readonly node: TraceNode;
  readonly x: number;
  readonly y: number;
}

/** The chain as a graph, left to right from the thing to its origins. Arrows go along the lines, Enter opens. */
export function TraceGraph({ trace, folded, unfold, select }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  const boxes = useMemo(() => placeBoxes(trace), [trace]);
  const all = [...boxes.values()];
  const width = Math.max(...all.map(({ x }) => x)) + size.width;
  const height = Math.max(...all.map(({ y }) => y)) + size.height;
  const walk = (event: KeyboardEvent, key: string) => {
    const wanted = neighbourOf(event.key, key, trace.edges, boxes);
    if (wanted === null) return;
    event.preventDefault();
    drawing.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"]`)?.focus();
  };
  return (
    <div className={styles.graph}>
      <div ref={drawing} className={styles.drawing} style={{ width: `${width}rem`, height: `${height}rem` }}>
        <svg aria-hidden viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}rem`, height: `${height}rem` }}>
          {trace.edges.map((edge) => (
            <Line key={`${edge.from} ${edge.to}`} edge={edge} boxes={boxes} />
          ))}
        </svg>
        <ul aria-label="Chain as a graph">
          {all.map(({ node, x, y }) => (
            <li key={node.key} style={{ left: `${x}rem`, top: `${y}rem`, width: `${size.width}rem` }}>
              <NodeBox
                {...{ node, select }}
                isStart={node.key === trace.start}
                rests={restWords(trace, node.key)}
                onKeyDown={(event) => walk(event, node.key)}
              />
              {folded.has(node.key) && (
                <button type="button" className={styles.more} onClick={() => unfold(node.key)}>
                  {(folded.get(node.key) ?? 0).toLocaleString('en')} more
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function placeBoxes(trace: Trace): ReadonlyMap<string, Box> {
  const nodes = new Map(trace.nodes.map((node) => [node.key, node]));
  const keys = trace.nodes.map(({ key }) => key);
  const boxes = new Map<string, Box>();
  for (const { key, layer, row } of layoutTrace(trace.start, keys, trace.edges)) {
    const node = nodes.get(key);
    if (node === undefined) continue;
    boxes.set(key, { node, x: layer * (size.width + size.across), y: row * (size.height + size.down) });
  }
  return boxes;
}

/** What a line says to the eye, said to the ear. */
function restWords(trace: Trace, key: string): string {
  const count = trace.edges.filter(({ from }) => from === key).length;
  return count === 0 ? 'rests on nothing else here' : `rests on ${count}`;
}

function NodeBox(props: {
  node: TraceNode;
  isStart: boolean;
  rests: string;
  select: (target: Target) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { node, isStart, rests, select, onKeyDown } = props;
  const { open, selected } = useSelection();
  const isSelected = selected?.kind === node.kind && selected.id === node.id;
  const openIt = () => open({ kind: node.kind, id: node.id, sourceId: node.sourceId });
  return (
    <button
      type="button"
      className={styles.box}
      data-key={node.key}
      data-gap={node.gap !== null || undefined}
      data-kind={node.kind}
      aria-current={isSelected ? 'true' : undefined}
      aria-description={node.gap === null ? rests : `${rests}. ${node.gap}`}
      tabIndex={isStart ? 0 : -1}
      title={node.gap ?? node.words}
      onClick={() => select(node)}
      onDoubleClick={openIt}
      onKeyDown={(event) => (event.key === 'Enter' ? (event.preventDefault(), openIt()) : onKeyDown(event))}
    >
      <span className={styles.kind}>
        <span>{kindWords[node.kind]}</span>
        <StateWord state={node.gap === null ? node.state : `▲ ${node.state}`} />
      </span>
      <span className={node.kind === 'passage' ? styles.boxQuote : styles.boxWords}>{node.words}</span>
      {node.detail !== '' && <span className={styles.boxDetail}>{node.detail}</span>}
    </button>
  );
}

/** A line that disputes is dashed, one that only gives context dotted: not by colour alone. */
function Line({ edge, boxes }: { edge: TraceEdge; boxes: ReadonlyMap<string, Box> }) {
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  if (from === undefined || to === undefined) return null;
  const [x1, y1] = [from.x + size.width, from.y + size.height / 2];
  const [x2, y2] = [to.x, to.y + size.height / 2];
  const bend = Math.max(1, (x2 - x1) / 2);
  return (
    <path
      className={styles.line}
      data-stance={edge.stance}
      d={`M${x1},${y1}C${x1 + bend},${y1},${x2 - bend},${y2},${x2},${y2}`}
    />
  );
}
