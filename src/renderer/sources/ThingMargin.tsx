import { useRead } from '../app/api.tsx';
import type { Target } from '../app/places.ts';
import { useSelection, useSelectionActs } from '../app/selection.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import styles from './Margin.module.css';
import { Notes } from './Notes.tsx';
import { Tags } from './Tags.tsx';

/** Tags and notes of the thing that is selected, and the notes that mention it. Those of a source stand in the reader or over its table, where it shows. */
export function ThingMargin({ target: { kind, id } }: { target: Target }) {
  const { pane } = useSelection();
  if (kind === 'reportBlock' || kind === 'capture') return null;
  const notable = kind !== 'note' && !(kind === 'source' && (pane === 'read' || pane === 'data'));
  return (
    <div className={styles.panel}>
      {(kind === 'passage' || kind === 'dataPoint') && (
        <Tags onKind={kind} onId={id} shortcut={kind === 'passage' ? null : 'G'} />
      )}
      {notable && <Notes onKind={kind} onId={id} shortcut="N" />}
      <MentionedIn of={{ kind, id }} />
    </div>
  );
}

/** Notes whose words link to the thing, each as it reads, with a way to it. */
function MentionedIn({ of }: { of: Parameters<typeof useRead<'notes.mentioning'>>[1] }) {
  const notes = useRead('notes.mentioning', of).data ?? [];
  const { open } = useSelectionActs();
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label="Mentioned in notes">
      <h3 className={styles.label}>Mentioned in notes</h3>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <NoteText body={note.body} />
            <button type="button" className={styles.small} onClick={() => open({ kind: 'note', id: note.id })}>
              Open note
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
