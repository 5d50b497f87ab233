import type { Passage } from '../contract/passages.ts';
import type { PlacedBlock } from '../contract/sources.ts';
import type { Tag } from '../contract/tags.ts';
import { describePassage } from '../sources/describePassage.ts';
import type { SourceToAnnotate, MarkColour, PassageSaid, UnplacedPassage } from './annotatedSource.ts';
import type { Beside } from './printChoices.ts';
import { firstLeafAfter, type Leaf } from './textLeaves.ts';

/** A passage that stands in the text: leaves `first` to `last` hold its words. */
export interface PlacedPassage extends PassageSaid {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** Whether another passage covers some of the same words. */
  readonly overlaps: boolean;
}

export interface NumberedPassages {
  readonly placed: readonly PlacedPassage[];
  readonly unplaced: readonly UnplacedPassage[];
}

/**
 * Numbers passages from 1: first those that stand in the text, by their beginning, the longer first; then the moved and
 * lost ones. A passage whose place holds no words counts as lost.
 */
export function numberPassages(given: SourceToAnnotate, leaves: readonly Leaf[], beside: Beside): NumberedPassages {
  const say = sayer(given, beside);
  const found = given.passages.map((passage) => ({ passage, place: placeIn(passage, leaves) }));
  const standing = found
    .flatMap(({ passage, place }) => (place === null ? [] : [{ passage, place }]))
    .toSorted((one, other) => inTextOrder(one.passage, other.passage));
  const overlaps = overlapping(standing.map(({ passage }) => passage));
  const placed = standing.map(({ passage, place }, at) => {
    const { id, start, end } = passage;
    return { ...say(passage, at + 1), id, start, end, ...place, overlaps: overlaps[at] ?? false };
  });
  const unplaced = found
    .flatMap(({ passage, place }) => (place === null ? [passage] : []))
    .toSorted(inTextOrder)
    .map((passage, at): UnplacedPassage => ({
      ...say(passage, placed.length + at + 1),
      state: passage.state === 'moved' ? 'moved' : 'lost',
      exact: passage.exact,
      candidate: candidateOf(passage, given.blocks),
    }));
  return { placed, unplaced };
}

function placeIn(passage: Passage, leaves: readonly Leaf[]): { first: number; last: number } | null {
  if (passage.state !== 'anchored') return null;
  const first = firstLeafAfter(leaves, passage.start);
  const after = firstLeafAfter(leaves, passage.end - 1);
  const begins = leaves[after]?.start ?? Infinity;
  const last = begins < passage.end ? after : after - 1;
  return last < first ? null : { first, last };
}

function inTextOrder(one: Passage, other: Passage): number {
  return one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1);
}

/** For each of the sorted ranges, whether it shares a place with another. */
function overlapping(ranges: readonly { readonly start: number; readonly end: number }[]): boolean[] {
  let reach = -1;
  return ranges.map(({ start, end }, at) => {
    const overlaps = start < reach || (ranges[at + 1]?.start ?? Infinity) < end;
    reach = Math.max(reach, end);
    return overlaps;
  });
}

function sayer({ tags, passageNotes }: SourceToAnnotate, beside: Beside) {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return (passage: Passage, number: number): PassageSaid => {
    const own = passage.tagIds.flatMap((id) => byId.get(id) ?? []);
    return {
      number,
      colour: colourOf(own),
      tags: beside === 'nothing' ? [] : own.map(({ name, colour }) => ({ name, colour })),
      comment: beside === 'all' ? passage.comment.trim() : '',
      notes: beside === 'all' ? (passageNotes.get(passage.id) ?? []) : [],
    };
  };
}

function colourOf(tags: readonly Tag[]): MarkColour {
  return tags[0]?.colour ?? null;
}

function candidateOf({ state, found }: Passage, blocks: readonly PlacedBlock[]): number | null {
  return state !== 'moved' || found === null ? null : describePassage(blocks, found.start, found.end).paragraph;
}
