import { type Note, noteKinds } from '#shared/contract/notes.ts';
import { oneOf, type ReadableDatabase, textOf } from '../Database.ts';

/** Oldest first, of one kind or thing where they are given. */
export function listNotes(database: ReadableDatabase, onKind: string | null, onId: string | null): Note[] {
  const sql = `SELECT * FROM notes WHERE on_kind = ifnull(?, on_kind) AND on_id = ifnull(?, on_id) ORDER BY created_at, rowid`;
  return database.all(sql, onKind, onId).map((row) => ({
    id: textOf(row['id']),
    onKind: oneOf(noteKinds, row['on_kind']),
    onId: textOf(row['on_id']),
    body: textOf(row['body']),
    createdAt: textOf(row['created_at']),
    changedAt: textOf(row['changed_at']),
  }));
}
