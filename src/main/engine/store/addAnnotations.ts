import { tagColours } from '#shared/contract/tags.ts';
import type { ImportPlan } from '#shared/exchange/placeAnnotations.ts';
import type { PlacedPassage, PlacedTag } from '#shared/exchange/placedRows.ts';
import type { Change } from './Change.ts';
import { requireThing } from './margin.ts';
import { findTagging, listTags } from './queries/tags.ts';

/** Writes what an import of annotations placed. Errors: `not-found` where a source or a passage was removed meanwhile. */
export function addAnnotations(change: Change, plan: ImportPlan): void {
  for (const { id, title, url } of plan.stubs) addStub(change, id, title, url);
  const tags = tagFinder(change);
  for (const sourceId of new Set(plan.passages.map((one) => one.sourceId)))
    requireThing(change.database, 'source', sourceId);
  for (const passage of plan.passages) {
    change.insert('passages', { id: passage.id, ...columnsOf(passage) });
    for (const tag of passage.tags) putTag(change, 'passage', passage.id, tags(tag));
  }
  for (const { sourceId, tag } of plan.sourceTags) {
    requireThing(change.database, 'source', sourceId);
    putTag(change, 'source', sourceId, tags(tag));
  }
  for (const { id, onKind, onId, body, createdAt, changedAt } of plan.notes) {
    requireThing(change.database, onKind, onId);
    change.insert('notes', { id, on_kind: onKind, on_id: onId, body, created_at: createdAt, changed_at: changedAt });
  }
}

function addStub(change: Change, id: string, title: string, url: string | null): void {
  const nothingRead = { capture_id: null, text_id: null, byline: null, publisher: null, published_on: null };
  change.insert('sources', {
    ...{ id, kind: 'stub', title, url, ...nothingRead },
    ...{ reliability: null, synthetic: 0, created_at: change.now },
  });
}

function columnsOf(passage: PlacedPassage) {
  const { sourceId, start, end, exact, prefix, suffix, comment, state, paragraph, page, found, imported } = passage;
  return {
    ...{ source_id: sourceId, start_at: start, end_at: end, exact, prefix, suffix, comment, state, paragraph, page },
    ...{ found_start: found?.start ?? null, found_end: found?.end ?? null, found_score: found?.score ?? null },
    imported: imported === null ? null : JSON.stringify(imported),
    created_at: passage.createdAt,
  };
}

/** The case's tag of a name, whatever the case of its letters, or a new one; a tag that is there keeps its colour. */
function tagFinder(change: Change): (tag: PlacedTag) => string {
  const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
  const known = new Map(listTags(change.database).map(({ name, id }) => [folded(name), id]));
  return ({ name, colour, description }) => {
    const shown = name.trim().slice(0, 100);
    const there = known.get(folded(shown));
    if (there !== undefined) return there;
    const id = change.newId();
    const next = tagColours[known.size % tagColours.length] ?? tagColours[0];
    change.insert('tags', {
      id,
      name: shown,
      colour: colour ?? next,
      description: description?.slice(0, 2_000) ?? null,
    });
    known.set(folded(shown), id);
    return id;
  };
}

function putTag(change: Change, onKind: 'passage' | 'source', onId: string, tagId: string): void {
  if (findTagging(change.database, onKind, onId, tagId) !== null) return;
  change.insert('taggings', { id: change.newId(), tag_id: tagId, on_kind: onKind, on_id: onId });
}
