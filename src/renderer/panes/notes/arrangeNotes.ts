import type { NoteKind, NoteLine } from '#shared/contract/notes.ts';
import { foldText } from '#shared/search/foldText.ts';

export type KindFilter = NoteKind | 'all';

export type NoteEntry =
  | { readonly kind: 'heading'; readonly key: string; readonly onKind: NoteKind; readonly words: string }
  | { readonly kind: 'note'; readonly key: string; readonly note: NoteLine };

/** The notes of a kind that hold every word, newest first, under a heading for each thing; the thing of the newest note comes first. */
export function arrangeNotes(notes: readonly NoteLine[], kind: KindFilter, words: string): readonly NoteEntry[] {
  const wanted = foldText(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const fits = (note: NoteLine) => {
    const text = foldText(`${note.body} ${note.onWords}`);
    return (kind === 'all' || note.onKind === kind) && wanted.every((word) => text.includes(word));
  };
  const newest = notes.filter(fits).toSorted((one, other) => other.changedAt.localeCompare(one.changedAt));
  const things = Map.groupBy(newest, ({ onKind, onId }) => `${onKind} ${onId}`);
  return [...things].flatMap(([key, [first, ...rest]]): NoteEntry[] => {
    if (first === undefined) return [];
    const heading = { kind: 'heading', key, onKind: first.onKind, words: first.onWords } as const;
    return [heading, ...[first, ...rest].map((note) => ({ kind: 'note', key: note.id, note }) as const)];
  });
}
