import type { SourceCapture } from '#shared/contract/sources.ts';
import { numberOf, type ReadableDatabase, textOf, textOrNull } from '../Database.ts';

/** What a source shows, then what it has shown, newest first; a reading of the same capture is a row of its own. */
export function listSourceCaptures(database: ReadableDatabase, sourceId: string): SourceCapture[] {
  const sql = `SELECT shown.*, file_name, media_type, sha256, size, imported_at, extractor, extractor_version FROM (
      SELECT capture_id, text_id, NULL AS replaced_at, NULL AS place FROM sources WHERE id = ?
      UNION ALL SELECT capture_id, text_id, replaced_at, rowid FROM earlier_captures WHERE source_id = ?
    ) AS shown JOIN captures ON captures.id = shown.capture_id LEFT JOIN texts ON texts.id = shown.text_id
    ORDER BY replaced_at IS NOT NULL, replaced_at DESC, place DESC`;
  return database.all(sql, sourceId, sourceId).map((row) => ({
    captureId: textOf(row['capture_id']),
    fileName: textOf(row['file_name']),
    mediaType: textOf(row['media_type']),
    sha256: textOf(row['sha256']),
    size: numberOf(row['size']),
    importedAt: textOf(row['imported_at']),
    replacedAt: textOrNull(row['replaced_at']),
    extractor: textOrNull(row['extractor']),
    extractorVersion: textOrNull(row['extractor_version']),
  }));
}

export function earlierCaptureIds(database: ReadableDatabase, sourceId: string): string[] {
  return database.all('SELECT id FROM earlier_captures WHERE source_id = ?', sourceId).map((row) => textOf(row['id']));
}
