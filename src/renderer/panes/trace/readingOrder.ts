import type { Trace, TraceEdge, TraceNode } from '#shared/contract/links.ts';

export interface ReadStep {
  readonly node: TraceNode;
  /** By which it hangs under the step before it; null for the start. */
  readonly edge: TraceEdge | null;
  readonly depth: number;
  /** It was told further up, with all that lies under it. */
  readonly again: boolean;
}

/** The graph as a column: depth first, each thing told whole where it is met first and named where it is met again. */
export function readingOrder(trace: Trace): ReadStep[] {
  const nodes = new Map(trace.nodes.map((node) => [node.key, node]));
  const below = new Map<string, TraceEdge[]>();
  for (const edge of trace.edges) below.set(edge.from, [...(below.get(edge.from) ?? []), edge]);
  const steps: ReadStep[] = [];
  const told = new Set<string>();
  const tell = (key: string, edge: TraceEdge | null, depth: number): void => {
    const node = nodes.get(key);
    if (node === undefined) return;
    const again = told.has(key);
    // The bytes of a source that was told above need no second naming.
    if (again && node.kind === 'capture') return;
    steps.push({ node, edge, depth, again });
    told.add(key);
    if (!again) for (const next of below.get(key) ?? []) tell(next.to, next, depth + 1);
  };
  tell(trace.start, null, 0);
  return steps;
}
