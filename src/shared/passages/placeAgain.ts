import type { AnchorState, FoundAgain } from '../contract/passages.ts';
import { type Block, canonicalText } from '../sources/readText.ts';
import { describePassage } from '../sources/describePassage.ts';
import { anchorPassages, type MarkedPassage, type PassageAnchor } from './anchorPassages.ts';

/** What stands in a source's text: a passage, or the words that a derivation or a dismissed suggestion rests on. */
export interface PlacedThing extends MarkedPassage {
  readonly id: string;
  readonly state: AnchorState;
  readonly found: FoundAgain | null;
}

export type NewPlace =
  | {
      readonly state: 'anchored';
      readonly start: number;
      readonly end: number;
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
      readonly paragraph: number | null;
      readonly page: number | null;
    }
  | { readonly state: 'moved'; readonly found: FoundAgain }
  | { readonly state: 'lost' };

/** Where each thing stands in a source's new text, by its identifier. Without an old text it is found by its words alone. One that was in doubt before is followed by its candidate. */
export function placeAgain(
  oldBlocks: readonly Block[] | null,
  newBlocks: readonly Block[],
  things: readonly PlacedThing[],
): ReadonlyMap<string, NewPlace> {
  const [oldText, newText] = [oldBlocks === null ? null : canonicalText(oldBlocks), canonicalText(newBlocks)];
  const candidates = things.map((thing) => (oldText === null ? null : candidateOf(oldText, thing)));
  const followed = candidates.filter((candidate) => candidate !== null);
  const anchors = anchorPassages(oldText, newText, [...things, ...followed]);
  let next = things.length;
  const places = new Map<string, NewPlace>();
  for (const [at, thing] of things.entries()) {
    const own = anchors[at];
    const candidate = candidates[at] === null ? undefined : anchors[next++];
    places.set(thing.id, newPlace(newBlocks, thing, own, candidate));
  }
  return places;
}

function candidateOf(text: string, { state, found }: PlacedThing): MarkedPassage | null {
  if (state !== 'moved' || found === null) return null;
  const { start, end } = found;
  const [prefix, suffix] = [text.slice(Math.max(0, start - 32), start), text.slice(end, end + 32)];
  return { start, end, exact: text.slice(start, end), prefix, suffix };
}

function newPlace(
  blocks: readonly Block[],
  { found }: PlacedThing,
  own: PassageAnchor | undefined,
  candidate: PassageAnchor | undefined,
): NewPlace {
  if (own !== undefined && own.state === 'anchored')
    return { state: 'anchored', start: own.start, end: own.end, ...describePassage(blocks, own.start, own.end) };
  const best = candidate !== undefined && candidate.state !== 'lost' ? candidate : own;
  if (best === undefined || best.state === 'lost') return { state: 'lost' };
  const score = best === candidate ? Math.min(best.score, found?.score ?? 1) : best.score;
  return { state: 'moved', found: { start: best.start, end: best.end, score } };
}
