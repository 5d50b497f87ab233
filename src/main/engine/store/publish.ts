import type { JsonValue } from '#shared/values/json.ts';
import type { Publication, Published } from '../importing/steps.ts';
import type { Change } from './Change.ts';
import { textOf, textOrNull, type WritableDatabase } from './Database.ts';
import { findSourceByHash } from './queries/sources.ts';
import { hashText } from './queries/texts.ts';
import { discardStaged } from './staging.ts';

/** Writes and journals in one transaction, and tells listeners. */
export type Commit = <Result>(label: string, body: (change: Change) => Result) => Result;

/**
 * The last step of an import: the file and the files inside it become sources, in one entry of the journal. Bytes that the
 * case holds already are linked, never doubled: a source that shows them is returned as it is, and a capture whose source
 * was removed is shown again.
 */
export function publish(database: WritableDatabase, commit: Commit, publication: Publication): Published {
  return commit(`Import ${publication.fileName}`, (change) => {
    const captures: JsonValue[] = [];
    const published = show(database, change, publication, captures);
    if (captures.length > 0) change.note({ captures });
    return published;
  });
}

function show(database: WritableDatabase, change: Change, publication: Publication, captures: JsonValue[]): Published {
  const published = showCapture(database, change, publication, captures);
  for (const [position, { name, publication: part }] of publication.parts.entries()) {
    const { sourceId } = show(database, change, part, captures);
    linkPart(change, published.sourceId, sourceId, name, position);
  }
  return published;
}

function showCapture(
  database: WritableDatabase,
  change: Change,
  publication: Publication,
  captures: JsonValue[],
): Published {
  const { captureId, sha256, rowCount } = publication;
  const shown = findSourceByHash(database, sha256);
  const held = database.get(`SELECT id FROM captures WHERE sha256 = ? AND state = 'published'`, sha256);
  if (held !== undefined) discardStaged(database, captureId);
  if (shown !== null) return { sourceId: shown.id, duplicate: true };
  if (held === undefined) {
    database.run(
      `UPDATE captures SET state = 'published', sha256 = ?, row_count = ? WHERE id = ?`,
      ...[sha256, rowCount, captureId],
    );
  }
  const shownId = held === undefined ? captureId : textOf(held['id']);
  const textId = held === undefined ? publication.textId : newestText(database, shownId);
  // Verifying compares the text that is quoted from with this, as it compares the capture with its own hash.
  const textSha256 = textId === null ? null : hashText(database, textId);
  const { fileName, blockCount } = publication;
  const rowsSha256 = held === undefined ? publication.rowsSha256 : null;
  const counts = { rows: rowCount, blocks: blockCount };
  captures.push({ captureId: shownId, textId, sha256, textSha256, rowsSha256, ...counts, fileName });
  return { sourceId: insertSource(change, publication, shownId, textId), duplicate: false };
}

function newestText(database: WritableDatabase, captureId: string): string | null {
  const text = database.get('SELECT id FROM texts WHERE capture_id = ? ORDER BY rowid DESC LIMIT 1', captureId);
  return textOrNull(text?.['id']);
}

function insertSource(change: Change, publication: Publication, captureId: string, textId: string | null): string {
  const { kind, title, byline, publisher, publishedOn, synthetic } = publication;
  const { updatedOn, accessedOn, url, canonicalUrl } = publication;
  const id = change.newId();
  change.insert('sources', {
    ...{ id, kind, capture_id: captureId, text_id: textId, title, byline, publisher },
    ...{ published_on: publishedOn, reliability: null, synthetic: synthetic ? 1 : 0, created_at: change.now },
    ...{ updated_on: updatedOn, accessed_on: accessedOn, url, canonical_url: canonicalUrl, licence: null },
  });
  return id;
}

/** One source can be a part of several containers; twice under one name in the same is once. */
function linkPart(change: Change, containerId: string, sourceId: string, name: string, position: number): void {
  const known = change.database.get(
    'SELECT 1 AS found FROM parts WHERE container_id = ? AND source_id = ? AND name = ?',
    ...[containerId, sourceId, name],
  );
  if (known !== undefined || containerId === sourceId) return;
  change.insert('parts', { id: change.newId(), container_id: containerId, source_id: sourceId, name, position });
}
