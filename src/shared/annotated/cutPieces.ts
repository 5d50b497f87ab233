import type { UnitRange } from '../passages/wholeCharacters.ts';
import { splitBlock } from '../sources/splitBlock.ts';
import type { TextPiece } from './annotatedSource.ts';
import type { PlacedPassage } from './numberPassages.ts';
import type { Leaf } from './textLeaves.ts';

/** A passage in one leaf, and whether it begins and ends there. */
interface Touch {
  readonly passage: PlacedPassage;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The passages in each leaf, in their order, by the leaf's start. */
export type Touches = ReadonlyMap<number, readonly Touch[]>;

export function touchLeaves(leaves: readonly Leaf[], passages: readonly PlacedPassage[]): Touches {
  const touches = new Map<number, Touch[]>();
  for (const passage of passages)
    for (let at = passage.first; at <= passage.last; at += 1) {
      const start = leaves[at]?.start ?? 0;
      const touch = { passage, opens: at === passage.first, closes: at === passage.last };
      const held = touches.get(start);
      if (held === undefined) touches.set(start, [touch]);
      else held.push(touch);
    }
  return touches;
}

/**
 * A leaf's words with its passages' beginnings and ends among them. `kept` are the ranges of it that are printed, in order;
 * every passage lies in one of them.
 */
export function cutPieces(leaf: Omit<Leaf, 'block'>, touches: Touches, kept: readonly UnitRange[]): TextPiece[] {
  const all = touches.get(leaf.start) ?? [];
  const end = leaf.start + leaf.text.length;
  const pieces = kept.flatMap((range, at): TextPiece[] => {
    const from = Math.max(leaf.start, range.start);
    const part = { text: leaf.text.slice(from - leaf.start, range.end - leaf.start), start: from };
    const inside = all.filter(({ passage }) => passage.start < range.end && passage.end > from);
    const gap = at > 0 || from > leaf.start;
    return [...(gap ? [{ kind: 'cut' as const }] : []), ...markPart(part, inside)];
  });
  const reach = kept.at(-1)?.end ?? end;
  return reach < end ? [...pieces, { kind: 'cut' }] : pieces;
}

function markPart(part: { readonly text: string; readonly start: number }, touches: readonly Touch[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let place = part.start;
  const segments = splitBlock(
    part,
    touches.map(({ passage }) => passage),
  );
  const partEnd = part.start + part.text.length;
  for (const { text, passages } of segments) {
    pieces.push(...closingAt(touches, place, partEnd), ...openingAt(touches, place, part.start));
    if (text !== '') pieces.push({ kind: 'text', text, colours: passages.map(({ colour }) => colour) });
    place += text.length;
  }
  return [...pieces, ...closingAt(touches, place, partEnd)];
}

/** What began last ends first, as brackets do. */
function closingAt(touches: readonly Touch[], place: number, partEnd: number): TextPiece[] {
  return touches
    .filter(({ passage, closes }) => closes && Math.min(passage.end, partEnd) === place)
    .toReversed()
    .map(({ passage: { number, overlaps, first, last } }) => ({
      kind: 'closes',
      number,
      named: overlaps || last > first,
    }));
}

function openingAt(touches: readonly Touch[], place: number, partStart: number): TextPiece[] {
  return touches
    .filter(({ passage, opens }) => opens && Math.max(passage.start, partStart) === place)
    .map(({ passage }) => ({ kind: 'opens', number: passage.number }));
}
