/** One source rests on another, both by identifier. */
export interface RestsOn {
  readonly source: string;
  readonly origin: string;
}

/**
 * The origins at which each source's chains end. A source that rests on nothing is its own and only origin. Each source that
 * the edges name has an entry; a circle, which the engine refuses, would have no origin and ends nothing.
 */
export function originsOf(edges: readonly RestsOn[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, string[]>();
  for (const { source, origin } of edges) {
    below.set(source, [...(below.get(source) ?? []), origin]);
    if (!below.has(origin)) below.set(origin, []);
  }
  return new Map([...below.keys()].map((source) => [source, reached(below, source)]));
}

function reached(below: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const met = new Set([start]);
  const ends = new Set<string>();
  const queue = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const origins = below.get(next) ?? [];
    if (origins.length === 0) ends.add(next);
    for (const origin of origins) {
      if (met.has(origin)) continue;
      met.add(origin);
      queue.push(origin);
    }
  }
  return ends;
}

/**
 * Sources that count as one, because their chains share an origin: groups of two or more, each source in one group.
 * Order follows `sources`.
 */
export function countAsOne(sources: readonly string[], edges: readonly RestsOn[]): string[][] {
  return groupByOrigin(sources, originsOf(edges)).filter((group) => group.length > 1);
}

/** All of the sources in groups, those whose chains share an origin together; a source without an entry is its own origin. */
export function groupByOrigin(
  sources: readonly string[],
  origins: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let found = id;
    for (let next = leader.get(found); next !== undefined; next = leader.get(found)) found = next;
    return found;
  };
  for (const source of sources) {
    for (const origin of origins.get(source) ?? []) {
      const [one, other] = [leaderOf(source), leaderOf(origin)];
      if (one !== other) leader.set(one, other);
    }
  }
  const groups = new Map<string, string[]>();
  for (const source of sources) groups.set(leaderOf(source), [...(groups.get(leaderOf(source)) ?? []), source]);
  return [...groups.values()];
}
