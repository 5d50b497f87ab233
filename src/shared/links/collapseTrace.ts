import type { Trace, TraceNode } from '../contract/links.ts';
import { groupBy } from '../values/groupBy.ts';

/** How many things of one kind are drawn under one thing before the others fold into a line; fewer where the chain is large. */
const mostSiblings = [6, 4, 3, 2, 1] as const;
/** So many steps can be taken in on a screen or two. */
const readable = 60;

export interface Folded {
  readonly trace: Trace;
  /** Under which thing how many are folded, by its key. */
  readonly folded: ReadonlyMap<string, number>;
}

/**
 * Leaves out what stands beyond the sixth thing of a kind under one thing (an earlier one, where too many would still be left), and
 * what then hangs on nothing, unless the thing is in `unfolded`, which changes nothing elsewhere. What has a gap is not folded away
 * from the thing that rests on it: the weakest point of a chain stays in sight.
 */
export function collapseTrace(trace: Trace, unfolded: ReadonlySet<string>): Folded {
  const none: ReadonlySet<string> = new Set();
  const fits = mostSiblings.find((most) => collapseTo(trace, most, none).trace.nodes.length <= readable);
  return collapseTo(trace, fits ?? 1, unfolded);
}

function collapseTo(trace: Trace, most: number, unfolded: ReadonlySet<string>): Folded {
  const nodes = new Map(trace.nodes.map((node) => [node.key, node]));
  const below = groupBy(trace.edges, ({ from }) => from);
  const kept = new Set([trace.start]);
  const folded = new Map<string, number>();
  // A set's iteration also meets what is added to it on the way.
  for (const key of kept) {
    const children = (below.get(key) ?? []).flatMap(({ to }) => nodes.get(to) ?? []);
    const shown = unfolded.has(key) ? children : firstOfEachKind(children, most);
    if (shown.length < children.length) folded.set(key, children.length - shown.length);
    for (const child of shown) kept.add(child.key);
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

function firstOfEachKind(children: readonly TraceNode[], most: number): TraceNode[] {
  const counts = new Map<string, number>();
  return children.filter(({ kind, gap }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most || gap !== null;
  });
}
