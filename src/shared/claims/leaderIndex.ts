import type { Described } from './fitsTogether.ts';

export interface LeaderIndex<Leader extends Described> {
  readonly add: (leader: Leader) => void;
  /** Every leader whose words hold all of these or stand in them, of the same dimension, and few others; in no order. */
  readonly near: (one: Described) => Iterable<Leader>;
}

/**
 * Finds leaders by their words. One whose words hold all of the asked stands under the rarest of those; one whose words stand
 * among the asked is filed under its own rarest, which the asked must have. So lines that differ in a number never meet.
 */
export function leaderIndex<Leader extends Described>(all: readonly Described[]): LeaderIndex<Leader> {
  const counts = new Map<string, number>();
  for (const one of all) for (const key of keysOf(one)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarest = (one: Described): string | undefined =>
    keysOf(one).toSorted(
      (first, second) => (counts.get(first) ?? 0) - (counts.get(second) ?? 0) || (first < second ? -1 : 1),
    )[0];
  const holding = new Map<string, Leader[]>();
  const filed = new Map<string, Leader[]>();
  return {
    add: (leader) => {
      const key = rarest(leader);
      if (key === undefined) return;
      push(filed, key, leader);
      for (const each of keysOf(leader)) push(holding, each, leader);
    },
    *near(one) {
      const own = rarest(one);
      if (own !== undefined) yield* holding.get(own) ?? [];
      for (const key of keysOf(one)) if (key !== own) yield* filed.get(key) ?? [];
    },
  };
}

function keysOf({ dimension, words }: Described): string[] {
  return [...words].map((word) => `${dimension} ${word}`);
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const held = lists.get(key);
  if (held === undefined) lists.set(key, [item]);
  else held.push(item);
}
