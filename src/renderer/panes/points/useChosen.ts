import { useMemo, useState } from 'react';
import { rowsBetween } from './moveCursor.ts';

export interface Chosen {
  /** Those of the rows shown that are chosen. */
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Chooses from where choosing began to this row. */
  readonly extend: (id: string) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** Rows chosen for a bulk edit. Rows that a filter hides are not edited unseen: only those that show count. */
export function useChosen(shown: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const ids = useMemo(() => new Set(shown.filter((id) => chosen.has(id))), [shown, chosen]);
  return {
    ids,
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
      setAnchor(id);
    },
    extend(id) {
      const from = anchor ?? id;
      setChosen(new Set(rowsBetween(shown, from, id)));
      setAnchor(from);
    },
    all: () => setChosen(new Set(shown)),
    none() {
      setChosen(new Set());
      setAnchor(null);
    },
  };
}
