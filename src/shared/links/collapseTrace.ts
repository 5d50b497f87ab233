import type { Trace, TraceNode } from '../contract/links.ts';
import { groupBy } from '../values/groupBy.ts';

/** How many things of one kind are drawn under one thing before the others fold into a line. */
const mostSiblings = 6;

export interface Folded {
  readonly trace: Trace;
  /** Under which thing how many are folded, by its key. */
  readonly folded: ReadonlyMap<string, number>;
}

/**
 * Leaves out what stands beyond the sixth thing of a kind under one thing, and what then hangs on nothing, unless the thing is in `unfolded`.
 * What has a gap is never folded away: the weakest point of a chain stays in sight.
 */
export function collapseTrace(trace: Trace, unfolded: ReadonlySet<string>): Folded {
  const nodes = new Map(trace.nodes.map((node) => [node.key, node]));
  const below = groupBy(trace.edges, ({ from }) => from);
  const kept = new Set([trace.start]);
  const folded = new Map<string, number>();
  const queue = [trace.start];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const children = (below.get(key) ?? []).flatMap(({ to }) => nodes.get(to) ?? []);
    const shown = unfolded.has(key) ? children : firstOfEachKind(children);
    if (shown.length < children.length) folded.set(key, children.length - shown.length);
    for (const child of shown) {
      if (kept.has(child.key)) continue;
      kept.add(child.key);
      queue.push(child.key);
    }
  }
  return {
    trace: {
      start: trace.start,
      nodes: trace.nodes.filter(({ key }) => kept.has(key)),
      edges: trace.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    },
    folded,
  };
}

function firstOfEachKind(children: readonly TraceNode[]): TraceNode[] {
  const counts = new Map<string, number>();
  return children.filter(({ kind, gap }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= mostSiblings || gap !== null;
  });
}
