import { NativeSelect, TextInput } from '@mantine/core';
import { noteKinds, type NoteLine } from '#shared/contract/notes.ts';
import type { KindFilter } from './arrangeNotes.ts';
import { noteKindWords } from './noteKindWords.ts';
import styles from './Notes.module.css';

interface Props {
  readonly notes: readonly NoteLine[];
  readonly kind: KindFilter;
  readonly setKind: (kind: KindFilter) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
}

/** Which notes show: by what they are on, and by their words. */
export function NotesQuestion({ notes, kind, setKind, words, setWords }: Props) {
  const counts = Map.groupBy(notes, ({ onKind }) => onKind);
  const options = noteKinds.map((value) => ({
    value,
    label: `on ${noteKindWords[value].many} (${counts.get(value)?.length ?? 0})`,
  }));
  return (
    <div className={styles.question}>
      <NativeSelect
        aria-label="Notes on"
        data={[{ value: 'all', label: `on anything (${notes.length})` }, ...options]}
        value={kind}
        onChange={({ currentTarget }) => setKind(noteKinds.find((each) => each === currentTarget.value) ?? 'all')}
      />
      <TextInput
        aria-label="Words in the notes"
        placeholder="Words"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </div>
  );
}
