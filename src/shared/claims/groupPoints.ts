import type { ClaimPoint } from './claimFacts.ts';
import { contentWords, likeness } from './contentWords.ts';
import { measureReader } from './measureOf.ts';
import { type Span, spanOf, spansMayMeet } from './periodsFit.ts';

/** Data points that may be about one thing; the claim is the user's where there is one, else a proposal. */
export interface PointGroup {
  readonly claimId: string | null;
  readonly members: readonly ClaimPoint[];
  /** Like the members of the user's claim, and in none. */
  readonly proposed: readonly ClaimPoint[];
}

interface Described {
  readonly point: ClaimPoint;
  readonly words: ReadonlySet<string>;
  readonly dimension: string;
  readonly span: Span | null;
  readonly place: ReadonlySet<string>;
}

interface Leader extends Described {
  readonly group: { readonly claimId: string | null; readonly members: ClaimPoint[]; readonly proposed: ClaimPoint[] };
}

/** How alike two lines must be, by Dice's coefficient of their words. */
const alike = 0.6;

/**
 * The user's claims, and proposals among what is in none: words alike, one dimension, periods that may meet, places that do not
 * contradict. Each data point is compared with the leaders of groups that share a word with it, so that 2,000 stay quick, and a
 * chain of small likenesses never joins two things. Order follows `points`.
 */
export function groupPoints(points: readonly ClaimPoint[], claimIds: readonly string[]): PointGroup[] {
  const measure = measureReader();
  const described = points.map((point): Described => ({
    point,
    words: contentWords(`${point.what} ${point.counted ?? ''}`),
    dimension: measure(point)?.dimension ?? 'no number',
    span: spanOf(point.period),
    place: contentWords(point.place ?? ''),
  }));
  const groups = new Map<string, Leader['group']>(
    claimIds.map((id) => [id, { claimId: id, members: [], proposed: [] }]),
  );
  const index = new Map<string, Leader[]>();
  for (const one of described) {
    const group = one.point.claimId === null ? undefined : groups.get(one.point.claimId);
    if (group === undefined) continue;
    group.members.push(one.point);
    addLeader(index, { ...one, group });
  }
  const loose: Leader['group'][] = [];
  for (const one of described) {
    if (one.point.claimId !== null && groups.has(one.point.claimId)) continue;
    const leader = findLeader(index, one);
    if (leader === null) {
      const group = { claimId: null, members: [one.point], proposed: [] };
      loose.push(group);
      addLeader(index, { ...one, group });
    } else if (leader.group.claimId === null) leader.group.members.push(one.point);
    else leader.group.proposed.push(one.point);
  }
  return [...groups.values(), ...loose.filter(({ members }) => members.length > 1)];
}

function addLeader(index: Map<string, Leader[]>, leader: Leader): void {
  for (const word of leader.words) {
    const key = `${leader.dimension} ${word}`;
    const held = index.get(key);
    if (held === undefined) index.set(key, [leader]);
    else held.push(leader);
  }
}

/** The most alike of the leaders that fit; the earliest of equals. */
function findLeader(index: ReadonlyMap<string, readonly Leader[]>, one: Described): Leader | null {
  let [best, bestLikeness]: [Leader | null, number] = [null, 0];
  const met = new Set<Leader>();
  // Leaders under the rarest words come first; one that is alike enough shares at least half of the words.
  const lists = [...one.words]
    .map((word) => index.get(`${one.dimension} ${word}`) ?? [])
    .toSorted((first, second) => first.length - second.length)
    .slice(0, Math.ceil(one.words.size * (1 - alike / 2)) + 1);
  for (const leader of lists.flat()) {
    if (met.has(leader)) continue;
    met.add(leader);
    const score = likeness(one.words, leader.words);
    if (score <= bestLikeness || score < alike || !mayBeOne(one, leader)) continue;
    [best, bestLikeness] = [leader, score];
  }
  return best;
}

function mayBeOne(one: Described, other: Described): boolean {
  if (!spansMayMeet(one.span, other.span)) return false;
  return one.place.size === 0 || other.place.size === 0 || [...one.place].some((word) => other.place.has(word));
}
