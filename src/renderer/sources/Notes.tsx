import { useState } from 'react';
import type { Note, NoteKind } from '#shared/contract/notes.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { dragging } from '../app/dragged.ts';
import { showDone } from '../app/notices.ts';
import { NoteForm } from '../notes/NoteForm.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import styles from './Margin.module.css';

interface Props {
  readonly onKind: NoteKind;
  readonly onId: string;
  /** `N`, another where `N` means something else on this thing, null where another thing is selected. */
  readonly shortcut: string | null;
}

/** The user's own words on a thing: Markdown, shown as it reads. */
export function Notes({ onKind, onId, shortcut }: Props) {
  const notes = useRead('notes.list', { onKind, onId }).data ?? [];
  const write = useChange('notes.write');
  const [writing, setWriting] = useState(false);
  useCommand({
    ...{ id: `note.add ${onKind}`, label: `Write a note on the ${kindWords[onKind]}`, group: 'Read' },
    ...(shortcut === null ? {} : { shortcut }),
    run: () => setWriting(true),
  });
  return (
    <section className={styles.notes} aria-label="Notes">
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <NoteItem key={`${note.id} ${note.changedAt}`} note={note} />
          ))}
        </ul>
      )}
      {writing ? (
        <NoteForm
          label="New note"
          start=""
          save={(body) => write.run({ onKind, onId, body })}
          close={() => setWriting(false)}
        />
      ) : (
        <div className={styles.line}>
          {notes.length === 0 && <span className={styles.label}>Notes</span>}
          <button type="button" className={styles.small} onClick={() => setWriting(true)}>
            Write a note {shortcut !== null && <kbd aria-hidden>{shortcut}</kbd>}
          </button>
        </div>
      )}
    </section>
  );
}

const kindWords: Readonly<Record<NoteKind, string>> = {
  source: 'source',
  passage: 'passage',
  dataPoint: 'data point',
  estimate: 'estimate',
  report: 'report',
  row: 'row',
  case: 'case',
};

function NoteItem({ note }: { note: Note }) {
  const [editing, setEditing] = useState(false);
  const edit = useChange('notes.edit');
  const remove = useChange('notes.remove');
  const removeIt = async () => {
    await remove.run({ noteId: note.id });
    showDone('Removed the note. Ctrl+Z brings it back.');
  };
  if (editing) {
    return (
      <li>
        <NoteForm
          label="Note"
          start={note.body}
          save={(body) => edit.run({ noteId: note.id, body })}
          close={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles.note} {...dragging({ kind: 'note', id: note.id }, noteWords(readNote(note.body)))}>
      <NoteText body={note.body} />
      <p className={styles.noteActions}>
        <time dateTime={note.changedAt} className="numbers">
          {note.changedAt.slice(0, 16).replace('T', ' ')} UTC
        </time>
        <button type="button" className={styles.small} onClick={() => setEditing(true)}>
          Edit <span className="hidden-words">note</span>
        </button>
        <button type="button" className={styles.small} onClick={() => void removeIt()}>
          Remove <span className="hidden-words">note</span>
        </button>
      </p>
    </li>
  );
}
