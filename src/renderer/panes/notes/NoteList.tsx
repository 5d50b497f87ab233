import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { NoteLine } from '#shared/contract/notes.ts';
import { dragging } from '../../app/dragged.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import type { NoteEntry } from './arrangeNotes.ts';
import { noteKindWords } from './noteKindWords.ts';
import styles from './Notes.module.css';

interface Props {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly entries: readonly NoteEntry[];
  /** Said where there is no entry. */
  readonly empty: string;
  readonly openId: string | null;
  readonly onOpen: (note: NoteLine) => void;
  readonly onEdit: (note: NoteLine) => void;
  readonly onRemove: (note: NoteLine) => void;
}

/** One stop of the Tab key: arrows, Home and End open the note they reach, Enter edits it, Delete removes it. */
export function NoteList({ ref, entries, empty, openId, onOpen, onEdit, onRemove }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it returns
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'heading' ? 44 : 58),
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    overscan: 8,
  });
  const [reached, setReached] = useState<string | null>(null);
  const activeId = reached ?? openId;
  const at = entries.findIndex((entry) => entry.kind === 'note' && entry.note.id === activeId);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [virtualizer, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const here = entries[at];
    const acts: Partial<Record<string, () => void>> = {
      ArrowDown: () => go(next(entries, at + 1, 1)),
      ArrowUp: () => go(next(entries, at - 1, -1)),
      Home: () => go(next(entries, 0, 1)),
      End: () => go(next(entries, entries.length - 1, -1)),
      Enter: () => here?.kind === 'note' && onEdit(here.note),
      Delete: () => here?.kind === 'note' && onRemove(here.note),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const go = (entry: NoteEntry | undefined) => {
    if (entry?.kind !== 'note') return;
    setReached(entry.note.id);
    onOpen(entry.note);
  };
  return (
    <div ref={scroller} className={styles.list}>
      {entries.length === 0 && <p className={styles.none}>{empty}</p>}
      <div
        ref={ref}
        role="listbox"
        aria-label="Notes"
        tabIndex={0}
        aria-activedescendant={at >= 0 ? `note-${activeId}` : undefined}
        className={styles.entries}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="presentation"
              className={styles.entry}
              style={{ top: item.start }}
            >
              {entry.kind === 'heading' ? (
                <p role="presentation" className={styles.thing}>
                  {entry.onKind !== 'row' && <span>{noteKindWords[entry.onKind].one}</span>} {entry.words}
                </p>
              ) : (
                <Line note={entry.note} chosen={entry.note.id === activeId} onOpen={() => go(entry)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Line({ note, chosen, onOpen }: { note: NoteLine; chosen: boolean; onOpen: () => void }) {
  const words = useMemo(() => noteWords(readNote(note.body)), [note.body]);
  return (
    <div
      id={`note-${note.id}`}
      role="option"
      aria-selected={chosen}
      className={styles.line}
      onClick={onOpen}
      {...dragging({ kind: 'note', id: note.id }, words)}
    >
      <span className={styles.words} dir="auto">
        {words}
      </span>
      <time dateTime={note.changedAt} className="quiet small numbers">
        {note.changedAt.slice(0, 16).replace('T', ' ')} UTC
      </time>
    </div>
  );
}

/** The nearest note from an index on, in one direction; headings are passed over. */
function next(entries: readonly NoteEntry[], from: number, direction: 1 | -1): NoteEntry | undefined {
  for (let index = from; index >= 0 && index < entries.length; index += direction)
    if (entries[index]?.kind === 'note') return entries[index];
  return undefined;
}
