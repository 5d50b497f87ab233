import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import * as z from 'zod';
import { noteKinds, type NoteLine } from '#shared/contract/notes.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { usePaneState } from '../../app/paneState.tsx';
import { useSelection } from '../../app/selection.tsx';
import { arrangeNotes } from './arrangeNotes.ts';
import { NoteList } from './NoteList.tsx';
import styles from './Notes.module.css';
import { NotesQuestion } from './NotesQuestion.tsx';
import { NewNote, OpenNote } from './OpenNote.tsx';

const kindFilter = z.enum(['all', ...noteKinds]);

/** Every note of the case at the left, under what it is on; the open one at the right. */
export default function NotesPane() {
  const { data: notes } = useRead('notes.table', {});
  const { openNoteId, openings, open, select } = useSelection();
  const remove = useChange('notes.remove');
  const [kind, setKind] = usePaneState('notes.kind', kindFilter, 'all');
  const [words, setWords] = useState('');
  const [work, setWork] = useState<{ readonly does: 'read' | 'edit' | 'write'; readonly on: number }>(reading);
  // Opened from elsewhere, it is read first.
  const does = work.on === openings || work.on === -1 ? work.does : 'read';
  const list = useRef<HTMLDivElement>(null);
  const write = () => setWork({ does: 'write', on: openings });
  useCommand({ id: 'note.add case', label: 'Write a note on the case', shortcut: 'N', group: 'Notes', run: write });
  if (notes === undefined) return null;
  const entries = arrangeNotes(notes, kind, words);
  const chosen = notes.find(({ id }) => id === openNoteId) ?? null;
  const openIt = (note: NoteLine, edits: boolean) => {
    open({ kind: 'note', id: note.id });
    setWork(edits ? { does: 'edit', on: openings + 1 } : reading);
  };
  const removeIt = async (note: NoteLine) => {
    await remove.run({ noteId: note.id });
    select(null);
    showDone('Removed the note. Ctrl+Z brings it back.');
  };
  const backToList = () => {
    setWork(reading);
    list.current?.focus();
  };
  return (
    <div className={styles.pane} data-work={does}>
      <header className={styles.head}>
        <h2>Notes</h2>
        <NotesQuestion {...{ notes, kind, setKind, words, setWords }} />
        <Button variant="default" rightSection={<kbd aria-hidden>N</kbd>} onClick={write}>
          New note on the case
        </Button>
      </header>
      <div className={styles.columns}>
        {notes.length === 0 && does !== 'write' ? (
          <Teach />
        ) : (
          <NoteList
            ref={list}
            entries={entries}
            empty={
              notes.length === 0
                ? 'The first note is being written.'
                : 'No note has these words here. Take some out above.'
            }
            openId={openNoteId}
            onOpen={(note) => openIt(note, false)}
            onEdit={(note) => openIt(note, true)}
            onRemove={(note) => void removeIt(note)}
          />
        )}
        {does === 'write' && <NewNote close={backToList} />}
        {does !== 'write' && chosen !== null && (
          <OpenNote
            key={chosen.id}
            note={chosen}
            editing={does === 'edit'}
            edit={() => setWork({ does: 'edit', on: openings })}
            close={backToList}
            remove={() => void removeIt(chosen)}
          />
        )}
      </div>
    </div>
  );
}

const reading = { does: 'read', on: -1 } as const;

function Teach() {
  return (
    <div className={styles.empty}>
      <h3>No notes in this case yet</h3>
      <p>
        A note holds your own words, in Markdown: what to ask, whom you rang, why a number is doubtful. <kbd>N</kbd>{' '}
        writes one on whatever is selected: a source, a passage, a data point, an estimate, a report or a row of data;
        here, on the case.
      </p>
      <p>
        Type <kbd>[[</kbd> to mention a thing of the case, which then leads back to the note. The search finds notes,
        and a report cites them as footnotes.
      </p>
    </div>
  );
}
