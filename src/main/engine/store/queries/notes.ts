import { type Note, noteKinds, type NoteLine } from '#shared/contract/notes.ts';
import { addressOf } from '#shared/notes/mentions.ts';
import type { Mention } from '#shared/notes/noteBlock.ts';
import { listMentions, readNote } from '#shared/notes/readNote.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

/** Oldest first, of one kind or thing where they are given. */
export function listNotes(database: ReadableDatabase, onKind: string | null, onId: string | null): Note[] {
  const sql = `SELECT * FROM notes WHERE on_kind = ifnull(?, on_kind) AND on_id = ifnull(?, on_id) ORDER BY created_at, rowid`;
  return database.all(sql, onKind, onId).map(toNote);
}

/** Every note with the words of what it is on, newest first. */
export function listNoteLines(database: ReadableDatabase): NoteLine[] {
  const sql = `SELECT notes.*, substr(CASE on_kind
      WHEN 'source' THEN (SELECT title FROM sources WHERE id = on_id)
      WHEN 'passage' THEN (SELECT exact FROM passages WHERE id = on_id)
      WHEN 'dataPoint' THEN (SELECT what FROM data_points WHERE id = on_id)
      WHEN 'estimate' THEN (SELECT definition ->> '$.name' FROM estimates WHERE id = on_id)
      WHEN 'report' THEN (SELECT title FROM reports WHERE id = on_id)
      WHEN 'row' THEN (SELECT 'Row ' || substr(on_id, instr(on_id, ':') + 1) || ' of ' || title FROM sources
        WHERE id = substr(on_id, 1, instr(on_id, ':') - 1)) END, 1, 300) AS on_words
    FROM notes ORDER BY changed_at DESC, rowid DESC`;
  return database.all(sql).map((row) => ({ ...toNote(row), onWords: textOrNull(row['on_words']) ?? '' }));
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
