import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoteLine } from '#shared/contract/notes.ts';
import { useChange } from '../../app/api.tsx';
import { useSelectionActs, type OpenTarget } from '../../app/selection.tsx';
import { NoteForm } from '../../notes/NoteForm.tsx';
import { NoteText } from '../../notes/NoteText.tsx';
import { noteKindWords } from './noteKindWords.ts';
import styles from './Notes.module.css';

interface Props {
  readonly note: NoteLine;
  readonly editing: boolean;
  readonly edit: () => void;
  readonly close: () => void;
  readonly remove: () => void;
}

/** The open note with what it is on; while it is edited, as it will read beneath. */
export function OpenNote({ note, editing, edit, close, remove }: Props) {
  const save = useChange('notes.edit');
  const [typed, setTyped] = useState(note.body);
  return (
    <section className={styles.open} aria-label="Open note">
      <On note={note} />
      {editing ? (
        <>
          <NoteForm
            label="Note"
            start={note.body}
            rows={6}
            save={(body) => save.run({ noteId: note.id, body })}
            close={close}
            onType={setTyped}
          />
          <Preview body={typed} />
        </>
      ) : (
        <>
          <NoteText body={note.body} />
          <div className={styles.actions}>
            <Button variant="default" rightSection={<kbd aria-hidden>Enter</kbd>} onClick={edit}>
              Edit
            </Button>
            <Button variant="subtle" color="red" onClick={remove}>
              Remove
            </Button>
            <time dateTime={note.changedAt} className="quiet small numbers">
              changed {note.changedAt.slice(0, 16).replace('T', ' ')} UTC
            </time>
          </div>
        </>
      )}
    </section>
  );
}

export function NewNote({ close }: { close: () => void }) {
  const write = useChange('notes.write');
  const { open } = useSelectionActs();
  const [typed, setTyped] = useState('');
  const save = async (body: string) => {
    const { noteId } = await write.run({ onKind: 'case', onId: 'case', body });
    open({ kind: 'note', id: noteId });
  };
  return (
    <section className={styles.open} aria-label="New note on the case">
      <p className={styles.on}>On the case</p>
      <NoteForm label="New note" start="" rows={6} save={save} close={close} onType={setTyped} />
      <Preview body={typed} />
    </section>
  );
}

function Preview({ body }: { body: string }) {
  if (body.trim() === '') return null;
  return (
    <section className={styles.preview} aria-label="Preview">
      <NoteText body={body} />
    </section>
  );
}

function On({ note }: { note: NoteLine }) {
  const { open } = useSelectionActs();
  const target = targetOf(note);
  if (target === null) return <p className={styles.on}>On the case</p>;
  return (
    <p className={styles.on}>
      On the {noteKindWords[note.onKind].one.toLowerCase()}{' '}
      <button type="button" className={styles.thingLink} onClick={() => open(target)}>
        {note.onWords}
      </button>
    </p>
  );
}

function targetOf({ onKind, onId }: NoteLine): OpenTarget | null {
  if (onKind === 'case') return null;
  if (onKind !== 'row') return { kind: onKind, id: onId };
  const [sourceId = '', row = ''] = onId.split(':');
  return { kind: 'source', id: sourceId, row: Number(row) || null };
}
