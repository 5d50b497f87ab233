import { type CountedTag, type Tag, tagColours } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, oneOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

/** By name, with how many things carry each. */
export function listTags(database: ReadableDatabase): CountedTag[] {
  const sql = `SELECT tags.*, (SELECT count(*) FROM taggings WHERE tag_id = tags.id) AS uses FROM tags`;
  return database
    .all(sql)
    .map((row) => ({ ...toTag(row), count: numberOf(row['uses']) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** In the order in which they were put. */
export function listTagsOf(database: ReadableDatabase, onKind: string, onId: string): Tag[] {
  const sql = `SELECT tags.* FROM taggings JOIN tags ON tags.id = tag_id WHERE on_kind = ? AND on_id = ? ORDER BY taggings.rowid`;
  return database.all(sql, onKind, onId).map(toTag);
}

/** Errors: `not-found`. */
export function getTag(database: ReadableDatabase, tagId: string): Tag {
  const row = database.get('SELECT * FROM tags WHERE id = ?', tagId);
  if (row === undefined) throw new PlumbError('not-found', 'This tag is no longer in the case.');
  return toTag(row);
}

/** Whatever the case of its letters, in any script; null where no tag has the name. */
export function findTag(database: ReadableDatabase, name: string): Tag | null {
  const wanted = folded(name);
  return listTags(database).find((tag) => folded(tag.name) === wanted) ?? null;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

export function findTagging(database: ReadableDatabase, onKind: string, onId: string, tagId: string): string | null {
  const sql = 'SELECT id FROM taggings WHERE on_kind = ? AND on_id = ? AND tag_id = ?';
  const row = database.get(sql, onKind, onId, tagId);
  return row === undefined ? null : textOf(row['id']);
}

function toTag(row: Row): Tag {
  return { id: textOf(row['id']), name: textOf(row['name']), colour: oneOf(tagColours, row['colour']) };
}
