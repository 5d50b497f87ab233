import type { ClaimPoint } from './claimFacts.ts';
import { likeness } from './contentWords.ts';
import { describePoint } from './describePoint.ts';
import { type Described, fitsTogether, sayNoOther } from './fitsTogether.ts';
import { type LeaderIndex, leaderIndex } from './leaderIndex.ts';
import { measureReader } from './measureOf.ts';

/** Data points that may be about one thing; the claim is the user's where there is one, else a proposal. */
export interface PointGroup {
  readonly claimId: string | null;
  readonly members: readonly ClaimPoint[];
  /** Like the members of the user's claim, and in none. */
  readonly proposed: readonly ClaimPoint[];
}

interface Group {
  readonly claimId: string | null;
  readonly members: ClaimPoint[];
  readonly proposed: ClaimPoint[];
  /** What was put in by likeness, told apart by what it is about: another must fit with each of them. */
  readonly faces: Map<string, Described>;
}

interface Leader extends Described {
  readonly at: number;
  readonly group: Group;
}

/**
 * The user's claims, and proposals among what is in none (`fitsTogether`). Each data point is compared with the leaders of
 * groups that it may belong to, so that thousands stay quick, and must fit with all that such a group holds, so that a general line
 * never joins two particular ones. Order follows `points`.
 */
export function groupPoints(points: readonly ClaimPoint[], claimIds: readonly string[]): PointGroup[] {
  const measure = measureReader();
  const described = points.map((point) => ({ point, about: describePoint(point, measure(point)) }));
  const groups = new Map(claimIds.map((id) => [id, startGroup(id)]));
  const index = leaderIndex<Leader>(described.map(({ about }) => about));
  for (const [at, { point, about }] of described.entries()) {
    const group = point.claimId === null ? undefined : groups.get(point.claimId);
    if (group === undefined) continue;
    group.members.push(point);
    index.add({ ...about, group, at });
  }
  const loose: Group[] = [];
  for (const [at, { point, about }] of described.entries()) {
    if (point.claimId !== null && groups.has(point.claimId)) continue;
    let group = findLeader(index, about)?.group;
    if (group === undefined) {
      group = startGroup(null);
      loose.push(group);
      index.add({ ...about, group, at });
    }
    group.faces.set(faceOf(about), about);
    (group.claimId === null ? group.members : group.proposed).push(point);
  }
  return [...groups.values(), ...loose.filter(({ members }) => members.length > 1)];
}

function startGroup(claimId: string | null): Group {
  return { claimId, members: [], proposed: [], faces: new Map() };
}

function faceOf({ words, times, ends, place, span }: Described): string {
  const sets = [words, times, place].map((set) => [...set].toSorted().join(' '));
  return [...sets, ...ends.entries(), span?.start, span?.end].join('|');
}

/** The most alike of the leaders that fit; the earliest of equals. */
function findLeader(index: LeaderIndex<Leader>, one: Described): Leader | null {
  let [best, bestLikeness]: [Leader | null, number] = [null, 0];
  for (const leader of index.near(one)) {
    if (!fitsTogether(one, leader)) continue;
    const score = likeness(one.words, leader.words);
    if (score < bestLikeness || (score === bestLikeness && leader.at > (best?.at ?? 0))) continue;
    if (![...leader.group.faces.values()].every((face) => sayNoOther(one, face))) continue;
    [best, bestLikeness] = [leader, score];
  }
  return best;
}
