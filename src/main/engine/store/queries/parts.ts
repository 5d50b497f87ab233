import { type SourcePart, sourceKinds } from '#shared/contract/sources.ts';
import { oneOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

/** What a container holds, in its own order. */
export function listParts(database: ReadableDatabase, containerId: string): SourcePart[] {
  const sql = `SELECT sources.id, title, kind, parts.name FROM parts JOIN sources ON sources.id = parts.source_id
    WHERE container_id = ? ORDER BY position, parts.rowid`;
  return database.all(sql, containerId).map(toPart);
}

/** The containers that hold a source. */
export function listContainers(database: ReadableDatabase, sourceId: string): SourcePart[] {
  const sql = `SELECT sources.id, title, kind, parts.name FROM parts JOIN sources ON sources.id = parts.container_id
    WHERE source_id = ? ORDER BY parts.rowid`;
  return database.all(sql, sourceId).map(toPart);
}

function toPart(row: Row): SourcePart {
  return {
    sourceId: textOf(row['id']),
    title: textOf(row['title']),
    kind: oneOf(sourceKinds, row['kind']),
    name: textOf(row['name']),
  };
}
