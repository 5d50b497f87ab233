import type { Publication, Published } from '../importing/steps.ts';
import type { Change } from './Change.ts';
import { textOf, textOrNull, type WritableDatabase } from './Database.ts';
import { findSourceByHash } from './queries/sources.ts';
import { hashText } from './queries/texts.ts';
import { discardStaged } from './staging.ts';

/**
 * The last step of an import. Bytes that the case holds already are linked, never doubled: a source that shows them
 * is returned as it is, and a capture whose source was removed is shown again.
 */
export function publish(database: WritableDatabase, commit: Commit, publication: Publication): Published {
  const { captureId, sha256 } = publication;
  const shown = findSourceByHash(database, sha256);
  const held = database.get(`SELECT id FROM captures WHERE sha256 = ? AND state = 'published'`, sha256);
  if (held !== undefined) discardStaged(database, captureId);
  if (shown !== null) return { sourceId: shown.id, duplicate: true };
  const showSource = (shownId: string, textId: string | null, change: Change): string => {
    // Verifying compares the text that is quoted from with this, as it compares the capture with its own hash.
    change.note({ textSha256: textId === null ? null : hashText(database, textId) });
    return insertSource(change, publication, shownId, textId);
  };
  const sourceId = commit(`Import ${publication.fileName}`, (change) => {
    if (held === undefined) {
      const { rowCount } = publication;
      database.run(
        `UPDATE captures SET state = 'published', sha256 = ?, row_count = ? WHERE id = ?`,
        sha256,
        rowCount,
        captureId,
      );
      return showSource(captureId, publication.textId, change);
    }
    const heldId = textOf(held['id']);
    const text = database.get('SELECT id FROM texts WHERE capture_id = ? ORDER BY rowid DESC LIMIT 1', heldId);
    return showSource(heldId, textOrNull(text?.['id']), change);
  });
  return { sourceId, duplicate: false };
}

/** Writes and journals in one transaction, and tells listeners. */
export type Commit = <Result>(label: string, body: (change: Change) => Result) => Result;

function insertSource(change: Change, publication: Publication, captureId: string, textId: string | null): string {
  const { kind, title, byline, publisher, publishedOn, synthetic, sha256, rowCount, blockCount, fileName } =
    publication;
  const id = change.newId();
  change.insert('sources', {
    ...{ id, kind, capture_id: captureId, text_id: textId, title, byline, publisher },
    ...{ published_on: publishedOn, reliability: null, synthetic: synthetic ? 1 : 0, created_at: change.now },
  });
  change.note({ sha256, rows: rowCount, blocks: blockCount, fileName });
  return id;
}
