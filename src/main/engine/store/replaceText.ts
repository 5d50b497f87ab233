import { type PlacedThing, placeAgain, type NewPlace } from '#shared/passages/placeAgain.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { JsonValue } from '#shared/values/json.ts';
import type { Placings, Replacement, Replaced } from '../importing/steps.ts';
import { moveProtection } from './moveProtection.ts';
import type { Change } from './Change.ts';
import {
  numberOrNull,
  type Row,
  textOf,
  textOrNull,
  type ReadableDatabase,
  type WritableDatabase,
} from './Database.ts';
import { removeMargin } from './margin.ts';
import { listContainers, listParts } from './queries/parts.ts';
import { listPassages } from './queries/passages.ts';
import { getSource } from './queries/sources.ts';
import { listDismissed } from './queries/suggestions.ts';
import { hashText, readBlocks } from './queries/texts.ts';
import { discardStaged } from './staging.ts';
import { fingerprintOf } from './staleness.ts';

/** Where everything in a source's text stands in another one. Long for long texts, so it is asked on a work thread first. */
export function computePlacings(database: ReadableDatabase, sourceId: string, textId: string | null): Placings {
  const { textId: oldTextId } = shownBy(database, sourceId);
  const things = thingsIn(database, sourceId);
  const basis = JSON.stringify([oldTextId, textId, things]);
  const places = placeAgain(blocksOf(database, oldTextId), blocksOf(database, textId), things);
  return { basis, places: [...places] };
}

/**
 * Makes a source show another capture or another reading of the same one, keeps what it showed, and gives all that stands in
 * its text its new place. Marks that were made since the places were computed make it compute them again.
 */
export function replaceText(database: WritableDatabase, change: Change, replacement: Replacement): Replaced {
  const { sourceId } = replacement;
  const source = getSource(database, sourceId);
  const before = shownBy(database, sourceId);
  const shown = showReplacement(database, change, replacement, source.title);
  const computed = computePlacingsOnce(database, sourceId, shown.textId, replacement.placings);
  change.insert('earlier_captures', {
    ...{ id: change.newId(), source_id: sourceId, capture_id: before.captureId, text_id: before.textId },
    replaced_at: change.now,
  });
  change.update('sources', sourceId, {
    ...{ capture_id: shown.captureId, text_id: shown.textId },
    ...(shown.stated === null ? {} : statedAnew(shown.stated)),
  });
  const places = new Map(computed.places);
  const counts = { anchored: 0, moved: 0, lost: 0 };
  for (const { id } of listPassages(database, sourceId)) {
    const place = places.get(id) ?? { state: 'lost' };
    counts[place.state] += 1;
    placePassage(change, id, place);
  }
  placeDerivations(change, sourceId, places);
  placeDismissed(change, sourceId, places);
  change.name(`${replacement.act === 'recapture' ? 'Replace capture of' : 'Read again:'} ${source.title}`);
  return counts;
}

/** The same places where nothing was marked or moved since they were computed. */
function computePlacingsOnce(database: ReadableDatabase, sourceId: string, textId: string | null, known: Placings) {
  const basis = JSON.stringify([shownBy(database, sourceId).textId, textId, thingsIn(database, sourceId)]);
  return basis === known.basis ? known : computePlacings(database, sourceId, textId);
}

function shownBy(database: ReadableDatabase, sourceId: string) {
  const row = database.get('SELECT capture_id, text_id FROM sources WHERE id = ?', sourceId);
  return { captureId: textOf(row?.['capture_id']), textId: textOrNull(row?.['text_id']) };
}

function blocksOf(database: ReadableDatabase, textId: string | null) {
  return textId === null ? [] : readBlocks(database, textId);
}

function showReplacement(database: WritableDatabase, change: Change, replacement: Replacement, title: string) {
  const { publication, newerId, textId } = replacement;
  if (newerId !== null) return takeFromNewer(change, replacement.sourceId, newerId);
  const { captureId } = shownBy(database, replacement.sourceId);
  if (publication === null) {
    const { sha256, fileName } = getSource(database, replacement.sourceId);
    noteCapture(database, change, { captureId, textId, sha256, fileName });
    return { captureId, textId, stated: null };
  }
  const { sha256, fileName } = publication;
  const held = database.get(`SELECT id FROM captures WHERE sha256 = ? AND state = 'published'`, sha256);
  if (held === undefined) {
    const publish = `UPDATE captures SET state = 'published', sha256 = ? WHERE id = ?`;
    database.run(publish, sha256, publication.captureId);
    noteCapture(database, change, { captureId: publication.captureId, textId, sha256, fileName });
    return { captureId: publication.captureId, textId, stated: publication };
  }
  const heldId = textOf(held['id']);
  const other = database.get('SELECT title FROM sources WHERE capture_id = ?', heldId);
  if (other !== undefined)
    throw new PlumbError(
      'conflict',
      `"${fileName}" is in the case already, as "${textOf(other['title'])}", so it can not replace "${title}".`,
    );
  discardStaged(database, publication.captureId);
  const newest = database.get('SELECT id FROM texts WHERE capture_id = ? ORDER BY rowid DESC LIMIT 1', heldId);
  return { captureId: heldId, textId: textOrNull(newest?.['id']), stated: publication };
}

function noteCapture(
  database: WritableDatabase,
  change: Change,
  facts: { captureId: string; textId: string | null; sha256: string | null; fileName: string | null },
): void {
  const textSha256 = facts.textId === null ? null : hashText(database, facts.textId);
  const captures: JsonValue[] = [{ ...facts, textSha256, rowsSha256: null }];
  change.note({ captures });
}

/** The capture of a source that was imported on its own; that source goes, so nothing may rest on it yet. */
function takeFromNewer(change: Change, sourceId: string, newerId: string) {
  const { database } = change;
  const newer = getSource(database, newerId);
  const shown = shownBy(database, newerId);
  const resting =
    listPassages(database, newerId).length +
    listParts(database, newerId).length +
    listContainers(database, newerId).length +
    database.all('SELECT id FROM derivations WHERE source_id = ? OR origin_id = ?', newerId, newerId).length +
    database.all(`SELECT id FROM dependencies WHERE upstream_kind = 'source' AND upstream_id = ?`, newerId).length +
    database.all('SELECT id FROM earlier_captures WHERE source_id = ?', newerId).length;
  if (resting > 0 || newerId === sourceId)
    throw new PlumbError(
      'conflict',
      `"${newer.title}" has marks, links or parts of its own already, so it stays a source of its own.`,
    );
  for (const { id } of listDismissed(database, newerId)) change.remove('dismissed_suggestions', id);
  removeMargin(change, 'source', newerId);
  moveProtection(change, newerId, sourceId);
  change.remove('sources', newerId);
  return { ...shown, stated: newer };
}

/** When it was changed and saved is of the capture; what the source is called stays as it was or was corrected. */
function statedAnew({
  kind,
  updatedOn,
  accessedOn,
}: {
  kind: string;
  updatedOn: string | null;
  accessedOn: string | null;
}): Row {
  return {
    kind,
    ...(updatedOn === null ? {} : { updated_on: updatedOn }),
    ...(accessedOn === null ? {} : { accessed_on: accessedOn }),
  };
}

/** Writes a passage's new place. Words that are the same but for typography leave what rests on them as it was seen. */
export function placePassage(change: Change, id: string, place: NewPlace): void {
  const none = { found_start: null, found_end: null, found_score: null };
  if (place.state !== 'anchored') {
    const found = place.state === 'moved' ? place.found : null;
    const columns =
      found === null ? none : { found_start: found.start, found_end: found.end, found_score: found.score };
    change.update('passages', id, { state: place.state, ...columns });
    return;
  }
  const upstream = { kind: 'passage', id } as const;
  const before = fingerprintOf(change.database, upstream);
  const { start: start_at, end: end_at, exact, prefix, suffix, paragraph, page } = place;
  const wasAnchored = change.database.get(`SELECT 1 AS yes FROM passages WHERE id = ? AND state = 'anchored'`, id);
  change.update('passages', id, {
    start_at,
    end_at,
    exact,
    prefix,
    suffix,
    paragraph,
    page,
    state: 'anchored',
    ...none,
  });
  const now = fingerprintOf(change.database, upstream);
  if (wasAnchored === undefined || now === before) return;
  const seen = `SELECT id FROM dependencies WHERE upstream_kind = 'passage' AND upstream_id = ? AND seen = ?`;
  for (const row of change.database.all(seen, id, before))
    change.update('dependencies', textOf(row['id']), { seen: now });
}

function thingsIn(database: ReadableDatabase, sourceId: string): PlacedThing[] {
  const passages = listPassages(database, sourceId).map(
    ({ id, start, end, exact, prefix, suffix, state, found }): PlacedThing => ({
      id,
      start,
      end,
      exact,
      prefix,
      suffix,
      state,
      found,
    }),
  );
  const noContext = { prefix: '', suffix: '', state: 'anchored', found: null } as const;
  const sql = `SELECT id, words, start_at, end_at FROM derivations WHERE source_id = ? AND start_at IS NOT NULL ORDER BY start_at, id`;
  const derivations = database.all(sql, sourceId).map((row): PlacedThing => ({
    ...noContext,
    ...{ id: textOf(row['id']), exact: textOf(row['words']) },
    ...{ start: numberOrNull(row['start_at']) ?? 0, end: numberOrNull(row['end_at']) ?? 0 },
  }));
  const dismissed = listDismissed(database, sourceId).map(({ id, start, end, exact }): PlacedThing => ({
    ...noContext,
    id,
    start,
    end,
    exact,
  }));
  return [...passages, ...derivations, ...dismissed];
}

/** A derivation keeps its words and loses its place where they are not in the text any more. */
function placeDerivations(change: Change, sourceId: string, places: ReadonlyMap<string, NewPlace>): void {
  const sql = 'SELECT id FROM derivations WHERE source_id = ? AND start_at IS NOT NULL';
  for (const row of change.database.all(sql, sourceId)) {
    const place = places.get(textOf(row['id']));
    const [start_at, end_at] = place?.state === 'anchored' ? [place.start, place.end] : [null, null];
    change.update('derivations', textOf(row['id']), { start_at, end_at });
  }
}

/** A suggestion whose words went is no longer dismissed: there is nothing left that it could be suggested for. */
function placeDismissed(change: Change, sourceId: string, places: ReadonlyMap<string, NewPlace>): void {
  for (const { id } of listDismissed(change.database, sourceId)) {
    const place = places.get(id);
    if (place?.state === 'anchored')
      change.update('dismissed_suggestions', id, { start_at: place.start, end_at: place.end, exact: place.exact });
    else change.remove('dismissed_suggestions', id);
  }
}
