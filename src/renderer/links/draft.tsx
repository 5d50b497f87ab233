import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Suggestion } from '#shared/suggestions/suggestion.ts';

/** A data point that is being written: drawn from a passage, from words that a text suggests, or from none yet. */
export interface Draft {
  readonly passageId: string | null;
  /** Further passages that bear on it; the form is filled from the first alone. */
  readonly alsoIds?: readonly string[];
  readonly suggestion?: SuggestedDraft;
}

export interface SuggestedDraft {
  readonly sourceId: string;
  readonly read: Suggestion;
  /** Goes back to where it was suggested, once it is saved or given up. */
  readonly back: () => void;
}

interface Drafting {
  readonly draft: Draft | null;
  readonly start: (draft: Draft) => void;
  readonly end: () => void;
}

const DraftContext = createContext<Drafting | null>(null);

/** Selecting something else keeps the draft: it ends when it is saved or cancelled. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const drafting = useMemo(() => ({ draft, start: setDraft, end: () => setDraft(null) }), [draft]);
  return <DraftContext value={drafting}>{children}</DraftContext>;
}

export function useDraft(): Drafting {
  const drafting = useContext(DraftContext);
  if (drafting === null) throw new Error('DraftProvider is missing above this component');
  return drafting;
}
