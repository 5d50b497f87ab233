import { type CountedTag, type Tag, tagColours, type TaggedKind, taggedKinds } from '#shared/contract/tags.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, numberOrNull, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

/** By name, with how many things carry each. */
export function listTags(database: ReadableDatabase): CountedTag[] {
  const sql = `SELECT tags.*, count(*) FILTER (WHERE on_kind = 'source') AS sources,
      count(*) FILTER (WHERE on_kind = 'passage') AS passages, count(*) FILTER (WHERE on_kind = 'dataPoint') AS points,
      max(taggings.rowid) AS last_put
    FROM tags LEFT JOIN taggings ON tag_id = tags.id GROUP BY tags.id`;
  return database
    .all(sql)
    .map((row) => {
      const counts = {
        source: numberOf(row['sources']),
        passage: numberOf(row['passages']),
        dataPoint: numberOf(row['points']),
      };
      return {
        ...toTag(row),
        count: counts.source + counts.passage + counts.dataPoint,
        counts,
        lastPut: numberOrNull(row['last_put']) ?? 0,
      };
    })
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
  const row = database.all('SELECT * FROM tags').find((each) => folded(textOf(each['name'])) === wanted);
  return row === undefined ? null : toTag(row);
}

export function countTags(database: ReadableDatabase): number {
  return numberOf(database.get('SELECT count(*) AS tags FROM tags')?.['tags']);
}

/** A tag on one thing; `id` is the tagging's own. */
export interface Tagging {
  readonly id: string;
  readonly onKind: TaggedKind;
  readonly onId: string;
}

export function listTaggings(database: ReadableDatabase, tagId: string): Tagging[] {
  return database.all('SELECT id, on_kind, on_id FROM taggings WHERE tag_id = ? ORDER BY rowid', tagId).map((row) => ({
    id: textOf(row['id']),
    onKind: oneOf(taggedKinds, row['on_kind']),
    onId: textOf(row['on_id']),
  }));
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
  return {
    id: textOf(row['id']),
    name: textOf(row['name']),
    colour: oneOf(tagColours, row['colour']),
    description: textOrNull(row['description']) ?? '',
  };
}
