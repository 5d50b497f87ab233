import { originsOf } from '../sources/originsOf.ts';
import type { ClaimFacts, ClaimPoint, ClaimSource } from './claimFacts.ts';
import { type ClaimGroup, type ClaimRow, type Verdict, verdicts } from './claimGroup.ts';
import { type AxisNumber, compareNumbers, type Comparison } from './compareNumbers.ts';
import { type CountedOrigins, countOrigins, originWords } from './countOrigins.ts';
import { groupPoints, type PointGroup } from './groupPoints.ts';
import { sharesWording } from './sharedWords.ts';

/** Everything that the pane of claims shows: the user's claims and the proposals, disagreement first. */
export function describeClaims(facts: ClaimFacts): ClaimGroup[] {
  const titles = new Map(facts.claims.map(({ id, title }) => [id, title]));
  const ends = originsOf(facts.restsOn);
  const groups = groupPoints(facts.points, [...titles.keys()]).map((group) => describe(group, facts, titles, ends));
  const rank = ({ verdict, claimId }: ClaimGroup) => verdicts.indexOf(verdict) * 2 + (claimId === null ? 1 : 0);
  return groups.toSorted((one, other) => rank(one) - rank(other));
}

type Ends = ReadonlyMap<string, ReadonlySet<string>>;

function describe(group: PointGroup, facts: ClaimFacts, titles: ReadonlyMap<string, string>, ends: Ends): ClaimGroup {
  const { claimId, members, proposed } = group;
  const live = members.filter(({ status }) => status !== 'withdrawn');
  const comparison = compareNumbers(live);
  const sources = [...new Set(members.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId)))];
  const counted = countOrigins(sources, facts.restsOn, facts.sources);
  const disputed = new Set(live.filter(isDisputed));
  const verdict = verdictOf(comparison, disputed.size, counted);
  const places = new Map(live.map((point, at) => [point.id, at]));
  const all = [...members, ...proposed];
  const withProposed = proposed.length === 0 ? comparison : compareNumbers([...live, ...proposed]);
  for (const [at, point] of proposed.entries()) places.set(point.id, live.length + at);
  const rows = all.map((point): ClaimRow => {
    const at = places.get(point.id) ?? -1;
    const number = withProposed.numbers[at] ?? null;
    const contradicted = (withProposed.contradicted[at] ?? false) || disputed.has(point);
    return {
      ...toRow(point, number, facts, ends),
      contradicted,
      sameWords: findSameWords(point, all, facts, ends),
      proposed: proposed.includes(point),
    };
  });
  return {
    id: claimId ?? `proposed ${members[0]?.id ?? ''}`,
    claimId,
    title: (claimId === null ? members[0]?.what : titles.get(claimId)) ?? '',
    verdict,
    verdictWords: wordsOf(verdict, rows.filter((row) => row.contradicted && !row.proposed).length),
    sentence: [comparison.sentence, disputeWords(disputed.size), onceWords(counted)]
      .filter((part) => part !== '')
      .join(' '),
    unit: withProposed.unit,
    rows: rows.toSorted((one, other) => Number(one.proposed) - Number(other.proposed) || sizeOf(one) - sizeOf(other)),
    originWords: originWords(counted),
    originLines: counted.lines.flatMap((line) => {
      const source = facts.sources.get(line.sourceId);
      return source === undefined
        ? []
        : [{ ...line, name: source.outlet, kind: source.kind, publishedOn: source.publishedOn }];
    }),
  };
}

function isDisputed({ evidence }: ClaimPoint): boolean {
  return evidence.some(({ stance }) => stance === 'disputes') && evidence.some(({ stance }) => stance === 'supports');
}

function disputeWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'Passages support and dispute one of the data points.'
    : `Passages support and dispute ${count} of the data points.`;
}

/** Agreement of outlets that share an origin confirms nothing, so that it is said. */
function onceWords({ outlets, origins }: CountedOrigins): string {
  if (outlets < 2 || origins > 1) return '';
  return `The ${outlets.toLocaleString('en')} outlets rest on one origin, and are counted once.`;
}

function verdictOf({ kind }: Comparison, disputed: number, { origins }: CountedOrigins): Verdict {
  if (kind === 'disagree' || disputed > 0) return 'disagree';
  if (kind === 'periods differ' || kind === 'units differ') return kind;
  return origins <= 1 ? 'one source only' : kind;
}

function wordsOf(verdict: Verdict, contradicted: number): string {
  if (verdict !== 'disagree') return verdict;
  return contradicted === 1 ? '1 disputed' : `${contradicted} disagree`;
}

function sizeOf({ dot, bounds }: ClaimRow): number {
  return dot ?? bounds?.low ?? bounds?.high ?? Infinity;
}

type PlainRow = Omit<ClaimRow, 'contradicted' | 'sameWords' | 'proposed'>;

function toRow(point: ClaimPoint, number: AxisNumber | null, facts: ClaimFacts, ends: Ends): PlainRow {
  const main = point.evidence.find(({ stance }) => stance === 'supports') ?? point.evidence[0];
  const source = main === undefined ? undefined : facts.sources.get(main.sourceId);
  const origins = [...(ends.get(source?.id ?? '') ?? [])].filter((id) => id !== source?.id);
  const { id: dataPointId, what, written, quantity, period, place, status } = point;
  return {
    ...{ dataPointId, what, written, quantity, period, place, status },
    harmonised: number?.quantity ?? null,
    bounds: number?.bounds ?? null,
    dot: number?.dot ?? null,
    evidence: evidenceWords(point),
    passageId: main?.passageId ?? null,
    sourceId: source?.id ?? null,
    outlet: source?.outlet ?? null,
    publishedOn: source?.publishedOn ?? null,
    origins: origins.flatMap((id) => facts.sources.get(id)?.outlet ?? []),
  };
}

function evidenceWords({ evidence }: ClaimPoint): string {
  if (evidence.length === 0) return 'no evidence';
  const count = (stance: string) => evidence.filter((each) => each.stance === stance).length;
  const parts = [
    [count('supports'), 'supports', 'support'],
    [count('disputes'), 'disputes', 'dispute'],
    [count('context'), 'gives context', 'give context'],
  ] as const;
  return parts
    .flatMap(([number, one, many]) => (number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]))
    .join(', ');
}

/** A hint and no more: only an accepted derivation says that one rests on the other. */
function findSameWords(
  point: ClaimPoint,
  all: readonly ClaimPoint[],
  facts: ClaimFacts,
  ends: Ends,
): ClaimRow['sameWords'] {
  for (const mine of point.evidence) {
    const later = facts.sources.get(mine.sourceId);
    if (later === undefined || later.publishedOn === null) continue;
    for (const theirs of all.slice(0, mostCompared).flatMap(({ evidence }) => evidence)) {
      const earlier = facts.sources.get(theirs.sourceId);
      if (earlier === undefined || !isEarlier(earlier, later) || linked(ends, mine.sourceId, theirs.sourceId)) continue;
      if (sharesWording(mine.exact, theirs.exact)) return { passageId: theirs.passageId, outlet: earlier.outlet };
    }
  }
  return null;
}

/** Wording is compared pair by pair, so that of very large claims only the first are. */
const mostCompared = 40;

function isEarlier(earlier: ClaimSource, later: ClaimSource): boolean {
  return earlier.id !== later.id && earlier.publishedOn !== null && earlier.publishedOn < (later.publishedOn ?? '');
}

/** Whether accepted derivations already say what the two have in common. */
function linked(ends: Ends, one: string, other: string): boolean {
  const [first, second] = [ends.get(one) ?? new Set([one]), ends.get(other) ?? new Set([other])];
  return [...first].some((id) => second.has(id));
}
