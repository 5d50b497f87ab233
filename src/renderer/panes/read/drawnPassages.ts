import type { Passage } from '#shared/contract/passages.ts';
import type { Tag, TagColour } from '#shared/contract/tags.ts';

/** A passage as the reader draws it. */
export interface DrawnPassage {
  readonly id: string;
  /** UTF-16 units of the present text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  /** Of its tags, in their order; empty where it has none. */
  readonly colours: readonly TagColour[];
  /** Names of its tags, ` · ` between them. */
  readonly tags: string;
}

/** Passages by their beginning, the longer first where two begin together, so that what lies inside comes later. */
export interface DrawnPassages {
  readonly all: readonly DrawnPassage[];
  /** For each, how far it and those before it reach at most. */
  readonly reach: readonly number[];
}

/** Where a passage's words stand in the present text; null where they are lost, or moved and not found again. */
export function placeOfPassage(passage: Passage): { readonly start: number; readonly end: number } | null {
  if (passage.state === 'lost') return null;
  return passage.state === 'moved' ? passage.found : passage;
}

export function arrangePassages(passages: readonly Passage[], tags: readonly Tag[]): DrawnPassages {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const all = passages
    .flatMap((passage) => {
      const place = placeOfPassage(passage);
      if (place === null) return [];
      const own = passage.tagIds.flatMap((id) => byId.get(id) ?? []);
      const look = { colours: own.map(({ colour }) => colour), tags: own.map(({ name }) => name).join(' · ') };
      return [{ id: passage.id, start: place.start, end: place.end, passage, ...look }];
    })
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let furthest = 0;
  return { all, reach: all.map(({ end }) => (furthest = Math.max(furthest, end))) };
}

/** Those that touch a stretch, in order. Looks at little more than these, however many there are. */
export function passagesTouching({ all, reach }: DrawnPassages, start: number, end: number): readonly DrawnPassage[] {
  const found: DrawnPassage[] = [];
  for (let at = firstFrom(all, end) - 1; at >= 0 && (reach[at] ?? 0) > start; at -= 1) {
    const passage = all[at];
    if (passage !== undefined && passage.end > start) found.push(passage);
  }
  return found.toReversed();
}

/** The place of the first that begins at `start` or later. */
function firstFrom(all: readonly DrawnPassage[], start: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing that is drawn differs, though it may have been read anew. */
export function isDrawnAlike(before: readonly DrawnPassage[], after: readonly DrawnPassage[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at];
      return (
        other !== undefined &&
        one.passage === other.passage &&
        one.tags === other.tags &&
        one.colours.join() === other.colours.join()
      );
    })
  );
}
