import { iriOf } from './iriOf.ts';
import { annotationIdOf, type CaseToPlaceIn } from './placeAnnotations.ts';
import { longestComment, type PlacedPassages } from './placePassages.ts';
import type { PlacedNote, PlacedTag } from './placedRows.ts';
import type { ReadAnnotation, Refusal } from './ReadAnnotation.ts';

interface PlacedNotes {
  readonly notes: readonly PlacedNote[];
  readonly sourceTags: readonly { readonly sourceId: string; readonly tag: PlacedTag }[];
  readonly duplicates: number;
  readonly refused: readonly Refusal[];
}

type Thing = Pick<PlacedNote, 'onKind' | 'onId'>;

/** Notes on whole sources, replies to passages, and comments too long for a passage's own field. */
export function placeNotes(read: readonly ReadAnnotation[], placed: PlacedPassages, into: CaseToPlaceIn): PlacedNotes {
  const byName = new Map(read.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])));
  const known = new Map(into.passages.map((passage) => [annotationIdOf(passage), passage.id]));
  const sayings = new Set(into.notes.map(({ onId, body }) => `${onId} ${body}`));
  const taken = new Set(into.notes.map(({ id }) => id));
  const refusedBefore = new Set(placed.refused.map(({ index }) => index));
  const notes: PlacedNote[] = [];
  const sourceTags: { sourceId: string; tag: PlacedTag }[] = [];
  const refused: Refusal[] = [];
  let duplicates = 0;
  for (const one of read) {
    if (refusedBefore.has(one.index) || !makesNote(one)) continue;
    const thing = thingOf(one, { placed, byName, known });
    if (typeof thing === 'string') {
      refused.push({ index: one.index, reason: thing });
      continue;
    }
    if (thing.onKind === 'source') for (const tag of one.tags) sourceTags.push({ sourceId: thing.onId, tag });
    if (one.comment.trim() === '') continue;
    const saying = `${thing.onId} ${one.comment}`;
    if (sayings.has(saying)) {
      // A passage that is known already was counted as such.
      if (one.quote === null) duplicates += 1;
      continue;
    }
    sayings.add(saying);
    notes.push({ ...thing, ...noteOf(one, taken, into) });
  }
  return { notes, sourceTags, duplicates, refused };
}

function makesNote({ quote, replyTo, comment }: ReadAnnotation): boolean {
  return replyTo !== null || quote === null || comment.length > longestComment;
}

function noteOf(one: ReadAnnotation, taken: Set<string>, into: CaseToPlaceIn): Omit<PlacedNote, 'onKind' | 'onId'> {
  const { ownId, comment } = one;
  const createdAt = one.createdAt ?? into.now;
  const isOwn = ownId !== null && one.quote === null && one.id === iriOf('note', ownId) && /^[\w-]{1,64}$/u.test(ownId);
  const id = isOwn && !taken.has(ownId) ? ownId : into.newId();
  taken.add(id);
  return { id, body: comment, createdAt, changedAt: one.changedAt ?? createdAt };
}

interface Threads {
  readonly placed: PlacedPassages;
  readonly byName: ReadonlyMap<string, ReadAnnotation>;
  readonly known: ReadonlyMap<string, string>;
}

/** What a note stands on, up through replies to replies; a sentence where there is nothing. */
function thingOf(one: ReadAnnotation, { placed, byName, known }: Threads): Thing | string {
  const seen = new Set<ReadAnnotation>();
  let root = one;
  while (root.replyTo !== null) {
    if (seen.has(root)) return 'it answers itself in a circle';
    seen.add(root);
    const parent = byName.get(root.replyTo);
    const passageId = parent === undefined ? known.get(root.replyTo) : undefined;
    if (passageId !== undefined) return { onKind: 'passage', onId: passageId };
    if (parent === undefined) return 'the annotation that it answers is not in the file';
    root = parent;
  }
  const passageId = placed.passageOf.get(root.index);
  if (passageId !== undefined) return { onKind: 'passage', onId: passageId };
  const sourceId = placed.sourceOf.get(root.index);
  return sourceId === undefined ? 'the annotation that it answers was refused' : { onKind: 'source', onId: sourceId };
}
