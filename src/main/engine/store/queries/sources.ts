import { type Source, sourceKinds } from '#shared/contract/sources.ts';
import { reliabilities } from '#shared/sources/reliability.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

const select = `SELECT sources.*, captures.file_name, captures.media_type, captures.sha256, captures.size, captures.imported_at, captures.row_count, texts.language
  FROM sources LEFT JOIN captures ON captures.id = sources.capture_id LEFT JOIN texts ON texts.id = sources.text_id`;

/** Newest publication first, undated last. */
export function listSources(database: ReadableDatabase): Source[] {
  return database.all(`${select} ORDER BY published_on IS NULL, published_on DESC, title`).map(toSource);
}

/** Errors: `not-found`. */
export function getSource(database: ReadableDatabase, sourceId: string): Source {
  const row = database.get(`${select} WHERE sources.id = ?`, sourceId);
  if (row === undefined) throw new PlumbError('not-found', 'This source is no longer in the case.');
  return toSource(row);
}

export function findSourceByHash(database: ReadableDatabase, sha256: string): Source | null {
  const row = database.get(`${select} WHERE captures.sha256 = ? AND captures.state = 'published'`, sha256);
  return row === undefined ? null : toSource(row);
}

function toSource(row: Row): Source {
  const reliability = textOrNull(row['reliability']);
  return {
    id: textOf(row['id']),
    kind: oneOf(sourceKinds, row['kind']),
    title: textOf(row['title']),
    byline: textOrNull(row['byline']),
    publisher: textOrNull(row['publisher']),
    publishedOn: textOrNull(row['published_on']),
    language: textOrNull(row['language']),
    reliability: reliability === null ? null : oneOf(reliabilities, reliability),
    synthetic: row['synthetic'] === 1,
    updatedOn: textOrNull(row['updated_on']),
    accessedOn: textOrNull(row['accessed_on']),
    url: textOrNull(row['url']),
    canonicalUrl: textOrNull(row['canonical_url']),
    licence: textOrNull(row['licence']),
    captureId: textOrNull(row['capture_id']),
    fileName: textOrNull(row['file_name']),
    mediaType: textOrNull(row['media_type']),
    sha256: textOrNull(row['sha256']),
    size: numberOrNull(row['size']),
    importedAt: textOrNull(row['imported_at']),
    rowCount: numberOrNull(row['row_count']),
  };
}
