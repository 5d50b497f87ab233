import type { PageSigns } from '#shared/sources/heldPage.ts';
import { type ReadableDatabase, textOf, textOrNull } from '../Database.ts';

export interface HeldPage extends PageSigns {
  readonly id: string;
  readonly title: string;
}

/**
 * Imported texts with this word in an address, those with the most passages first; without the imported source itself, and
 * without those that have shown its bytes before.
 */
export function listHeldPages(
  database: ReadableDatabase,
  word: string,
  imported: { readonly sourceId: string; readonly sha256: string },
): HeldPage[] {
  const sql = `SELECT id, title, url, canonical_url, accessed_on FROM sources
    WHERE kind IN ('article', 'document') AND capture_id IS NOT NULL AND id <> ?
      AND (instr(lower(canonical_url), ?) > 0 OR instr(lower(url), ?) > 0)
      AND NOT EXISTS (SELECT 1 FROM earlier_captures JOIN captures ON captures.id = earlier_captures.capture_id
        WHERE earlier_captures.source_id = sources.id AND captures.sha256 = ?)
    ORDER BY (SELECT count(*) FROM passages WHERE passages.source_id = sources.id) DESC, created_at, id`;
  return database.all(sql, imported.sourceId, word, word, imported.sha256).map((row) => ({
    id: textOf(row['id']),
    title: textOf(row['title']),
    url: textOrNull(row['url']),
    canonicalUrl: textOrNull(row['canonical_url']),
    accessedOn: textOrNull(row['accessed_on']),
  }));
}
