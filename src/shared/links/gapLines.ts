import type { TraceNode } from '../contract/links.ts';
import { groupBy } from '../values/groupBy.ts';

export interface GapLine {
  readonly gap: string;
  readonly count: number;
  /** What has it: all, or the first three where there are more than four. */
  readonly nodes: readonly TraceNode[];
}

const named = 3;

/** What is the matter with a chain, each once, with the first things that have it, in the order of the chain. */
export function gapLines(nodes: readonly TraceNode[]): GapLine[] {
  const weak = nodes.filter(({ gap }) => gap !== null);
  return [...groupBy(weak, ({ gap }) => gap ?? '')].map(([gap, all]) => ({
    ...{ gap, count: all.length, nodes: all.length <= named + 1 ? all : all.slice(0, named) },
  }));
}
