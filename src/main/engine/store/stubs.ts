import { sameOrigin } from '#shared/sources/groupOrigins.ts';
import { placeAgain } from '#shared/passages/placeAgain.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Change } from './Change.ts';
import { textOf } from './Database.ts';
import { listNamed, listResting, listSaid, restsOnSource } from './queries/derivations.ts';
import { listPassages } from './queries/passages.ts';
import { findTagging } from './queries/tags.ts';
import { getSource } from './queries/sources.ts';
import { readStoredText } from './queries/texts.ts';
import { moveProtection } from './moveProtection.ts';
import { placePassage } from './replaceText.ts';

/** A source that is named and not imported; one of that name is used again. Returns its identifier. */
export function nameSource(change: Change, name: string): string {
  const known = listNamed(change.database).find((source) => source.kind === 'stub' && sameOrigin(source.title, name));
  if (known !== undefined) return known.sourceId;
  const id = change.newId();
  const nothingRead = { capture_id: null, text_id: null, byline: null, published_on: null, reliability: null };
  change.insert('sources', {
    id,
    kind: 'stub',
    title: name,
    publisher: name,
    synthetic: 0,
    created_at: change.now,
    ...nothingRead,
  });
  return id;
}

/** Links a source to what it rests on. Errors: `not-found`; `conflict` where the two would rest on each other. */
export function linkToOrigin(
  change: Change,
  sourceId: string,
  originId: string,
  place: { readonly words: string; readonly start: number | null; readonly end: number | null },
): string {
  refuseCircle(change, sourceId, originId);
  const id = change.newId();
  const { words, start: start_at, end: end_at } = place;
  const row = { id, source_id: sourceId, origin_id: originId, words, start_at, end_at };
  change.insert('derivations', { ...row, state: 'accepted', created_at: change.now });
  return id;
}

/** Takes along what a source says of its origins. Errors: `conflict` where other sources rest on it. */
export function unlinkSource(change: Change, sourceId: string, title: string): void {
  const resting = new Set(listResting(change.database, sourceId).map((one) => one.sourceId)).size;
  if (resting > 0) {
    const rest = resting === 1 ? '1 source rests' : `${resting} sources rest`;
    throw new PlumbError('conflict', `${rest} on "${title}". Remove or change those links first.`, {
      sources: resting,
    });
  }
  for (const { id } of listSaid(change.database, sourceId)) change.remove('derivations', id);
}

/** Errors: `conflict`. */
export function refuseCircle(change: Change, sourceId: string, originId: string): void {
  const { database } = change;
  const [source, origin] = [getSource(database, sourceId), getSource(database, originId)];
  if (sourceId === originId) throw new PlumbError('conflict', `"${source.title}" can not rest on itself.`);
  if (restsOnSource(database, originId, sourceId)) {
    const message = `"${origin.title}" rests on "${source.title}" already, so it can not be its origin. Remove that link first.`;
    throw new PlumbError('conflict', message, { sourceId, originId });
  }
}

/**
 * Puts an imported source in a stub's place. Errors: `not-found`; `refused` where the one is no stub or the other is one;
 * `conflict` where a report cites the stub, or where a source would come to rest on itself.
 */
export function fillStub(change: Change, stubId: string, sourceId: string): void {
  const { database } = change;
  const [stub, source] = [getSource(database, stubId), getSource(database, sourceId)];
  if (stub.kind !== 'stub') throw new PlumbError('refused', `"${stub.title}" is imported already.`);
  if (source.kind === 'stub') throw new PlumbError('refused', `"${source.title}" is not imported yet either.`);
  const cited = database.get(
    `SELECT 1 AS found FROM dependencies WHERE upstream_kind = 'source' AND upstream_id = ?`,
    stubId,
  );
  if (cited !== undefined)
    throw new PlumbError('conflict', `A report cites "${stub.title}". Cite the imported source there first.`);
  for (const column of ['origin_id', 'source_id'] as const) {
    const rows = database.all(`SELECT id, source_id, origin_id FROM derivations WHERE ${column} = ?`, stubId);
    for (const row of rows) {
      const other = column === 'origin_id' ? row['source_id'] : row['origin_id'];
      if (typeof other === 'string')
        refuseCircle(change, ...(column === 'origin_id' ? ([other, sourceId] as const) : ([sourceId, other] as const)));
      change.update('derivations', textOf(row['id']), { [column]: sourceId });
    }
  }
  movePassages(change, stubId, sourceId);
  moveMargin(change, stubId, sourceId);
  moveProtection(change, stubId, sourceId);
  change.remove('sources', stubId);
}

/** Imported annotations of a source that was not in the case are looked for in the text that fills its place. */
function movePassages(change: Change, stubId: string, sourceId: string): void {
  const passages = listPassages(change.database, stubId);
  if (passages.length === 0) return;
  const places = placeAgain(null, readStoredText(change.database, sourceId)?.blocks ?? [], passages);
  for (const { id } of passages) {
    change.update('passages', id, { source_id: sourceId });
    placePassage(change, id, places.get(id) ?? { state: 'lost' });
  }
}

function moveMargin(change: Change, from: string, to: string): void {
  const of = `on_kind = 'source' AND on_id = ?`;
  for (const row of change.database.all(`SELECT id FROM notes WHERE ${of}`, from))
    change.update('notes', textOf(row['id']), { on_id: to });
  for (const row of change.database.all(`SELECT id, tag_id FROM taggings WHERE ${of}`, from)) {
    const id = textOf(row['id']);
    if (findTagging(change.database, 'source', to, textOf(row['tag_id'])) === null)
      change.update('taggings', id, { on_id: to });
    else change.remove('taggings', id);
  }
}
