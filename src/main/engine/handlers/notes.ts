import { requireThing } from '../store/margin.ts';
import { listNoteLines, listNotes, listNotesMentioning } from '../store/queries/notes.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const noteReads = {
  'notes.list': (database, { onKind, onId }) => listNotes(database, onKind ?? null, onId ?? null),
  'notes.table': (database) => listNoteLines(database),
  'notes.mentioning': (database, of) => listNotesMentioning(database, of),
} satisfies Partial<ReadHandlers>;

export const noteChanges = {
  'notes.write': (change, { onKind, onId, body }) => {
    requireThing(change.database, onKind, onId);
    const id = change.newId();
    const times = { created_at: change.now, changed_at: change.now };
    change.insert('notes', { id, on_kind: onKind, on_id: onId, body, ...times });
    return { noteId: id };
  },
  'notes.edit': (change, { noteId, body }) => {
    const same = change.database.get('SELECT 1 AS found FROM notes WHERE id = ? AND body = ?', noteId, body);
    if (same === undefined) change.update('notes', noteId, { body, changed_at: change.now });
    return null;
  },
  'notes.remove': (change, { noteId }) => {
    change.remove('notes', noteId);
    return null;
  },
} satisfies Partial<ChangeHandlers>;
