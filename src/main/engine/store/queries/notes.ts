import { type Note, noteKinds } from '#shared/contract/notes.ts';
import { addressOf } from '#shared/notes/mentions.ts';
import type { Mention } from '#shared/notes/noteBlock.ts';
import { listMentions, readNote } from '#shared/notes/readNote.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { oneOf, type ReadableDatabase, type Row, textOf } from '../Database.ts';

/** Oldest first, of one kind or thing where they are given. */
export function listNotes(database: ReadableDatabase, onKind: string | null, onId: string | null): Note[] {
  const sql = `SELECT * FROM notes WHERE on_kind = ifnull(?, on_kind) AND on_id = ifnull(?, on_id) ORDER BY created_at, rowid`;
  return database.all(sql, onKind, onId).map(toNote);
}

/** Notes whose words link to the thing, oldest first. */
export function listNotesMentioning(database: ReadableDatabase, { kind, id }: Mention): Note[] {
  const rows = database.all(
    'SELECT * FROM notes WHERE instr(body, ?) ORDER BY created_at, rowid',
    addressOf({ kind, id }),
  );
  const mentions = (body: string) => listMentions(readNote(body)).some((of) => of.kind === kind && of.id === id);
  // The address may stand in code, or be the beginning of a longer one.
  return rows.map(toNote).filter(({ body }) => mentions(body));
}

/** Errors: `not-found`. */
export function getNote(database: ReadableDatabase, noteId: string): Note {
  const row = database.get('SELECT * FROM notes WHERE id = ?', noteId);
  if (row === undefined) throw new PlumbError('not-found', 'This note is no longer in the case.');
  return toNote(row);
}

function toNote(row: Row): Note {
  return {
    id: textOf(row['id']),
    onKind: oneOf(noteKinds, row['on_kind']),
    onId: textOf(row['on_id']),
    body: textOf(row['body']),
    createdAt: textOf(row['created_at']),
    changedAt: textOf(row['changed_at']),
  };
}
