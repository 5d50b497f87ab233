import { groupByOrigin, originsOf, type RestsOn } from '../sources/originsOf.ts';
import type { ClaimSource } from './claimFacts.ts';

/** One line of who copied whom: an origin at depth 0, under it those who rest on it. */
export interface CopyLine {
  readonly sourceId: string;
  readonly depth: number;
  /** True where the source itself bears on the claim; others only lie on the way. */
  readonly speaks: boolean;
  /** It stands further up with all that rests on it, under another origin. */
  readonly again: boolean;
}

export interface CountedOrigins {
  /** How many sources bear on the claim. */
  readonly outlets: number;
  /** How many are left when those that share an origin count once. */
  readonly origins: number;
  readonly lines: readonly CopyLine[];
}

/** Counts sources that share an origin once, and draws who rests on whom, earliest publication first. Circles end. */
export function countOrigins(
  speaking: readonly string[],
  edges: readonly RestsOn[],
  sources: ReadonlyMap<string, ClaimSource>,
): CountedOrigins {
  const speaks = new Set(speaking);
  const wanted = downFrom(speaks, edges);
  const within = edges.filter(({ source, origin }) => wanted.has(source) && wanted.has(origin));
  const groups = groupByOrigin([...wanted], originsOf(within)).filter((group) => group.some((id) => speaks.has(id)));
  const resting = new Map<string, string[]>();
  for (const { source, origin } of within) resting.set(origin, [...(resting.get(origin) ?? []), source]);
  const rank = (one: string, other: string) => compareDates(sources.get(one), sources.get(other));
  const below = new Set(within.map(({ source }) => source));
  const lines: CopyLine[] = [];
  const met = new Set<string>();
  const draw = (sourceId: string, depth: number): void => {
    const again = met.has(sourceId);
    lines.push({ sourceId, depth, speaks: speaks.has(sourceId), again });
    if (again) return;
    met.add(sourceId);
    for (const next of (resting.get(sourceId) ?? []).toSorted(rank)) draw(next, depth + 1);
  };
  for (const id of [...wanted].filter((one) => !below.has(one)).toSorted(rank)) draw(id, 0);
  // What is left rests on itself over a circle.
  for (const id of [...wanted].toSorted(rank)) if (!met.has(id)) draw(id, 0);
  return { outlets: speaks.size, origins: groups.length, lines };
}

function downFrom(speaking: ReadonlySet<string>, edges: readonly RestsOn[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { source, origin } of edges) below.set(source, [...(below.get(source) ?? []), origin]);
  const wanted = new Set(speaking);
  // A set's iteration also meets what is added to it on the way.
  for (const id of wanted) for (const origin of below.get(id) ?? []) wanted.add(origin);
  return wanted;
}

/** EDTF dates of one precision sort as text; what has no date comes first, as an origin that is not imported does. */
function compareDates(one: ClaimSource | undefined, other: ClaimSource | undefined): number {
  const [first, second] = [one?.publishedOn ?? '', other?.publishedOn ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return (one?.title ?? '') < (other?.title ?? '') ? -1 : 1;
}

/** `3 outlets, 1 origin`. */
export function originWords({ outlets, origins }: CountedOrigins): string {
  const count = (number: number, word: string) => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
  return outlets === 0 ? 'no source' : `${count(outlets, 'outlet')}, ${count(origins, 'origin')}`;
}
