/** An edit that may still wait to be saved. */
export interface UnsavedEdit {
  /** Saves at once what waits. Never rejects. */
  readonly flush: () => Promise<void>;
  readonly state: () => 'saved' | 'unsaved' | 'saving' | 'failed';
}

/** All that may wait to be saved, so that closing the case or the window can save it first. */
export interface UnsavedEdits {
  readonly add: (edit: UnsavedEdit) => () => void;
  /** Resolves to false where something could not be saved. */
  readonly flushAll: () => Promise<boolean>;
}

export function createUnsavedEdits(): UnsavedEdits {
  const edits = new Set<UnsavedEdit>();
  return {
    add(edit) {
      edits.add(edit);
      return () => {
        edits.delete(edit);
      };
    },
    async flushAll() {
      const all = [...edits];
      await Promise.all(all.map((edit) => edit.flush()));
      return all.every((edit) => edit.state() === 'saved');
    },
  };
}
