import { useState } from 'react';
import type { Target } from '../../app/places.ts';
import { useSelection } from '../../app/selection.tsx';

export interface Subject {
  /** What the pane is about; null while nothing has been selected. */
  readonly subject: Target | null;
  /** Selects a step of the pane itself, which then stays about what it was about. */
  readonly selectStep: (target: Target) => void;
  /** Makes the pane be about what is selected. */
  readonly follow: () => void;
  /** Whether something else is selected than what the pane is about. */
  readonly canFollow: boolean;
}

/** A pane about one thing: it follows the selection made elsewhere, and stays while its own steps are walked. */
export function useSubject(): Subject {
  const { selected, select } = useSelection();
  const [subject, setSubject] = useState<Target | null>(selected);
  const [own, setOwn] = useState<string | null>(null);
  if (selected !== null && keyOf(selected) !== own && keyOf(selected) !== keyOf(subject)) {
    setSubject(selected);
    setOwn(null);
  }
  return {
    subject,
    selectStep: (target) => {
      setOwn(keyOf(target));
      select({ kind: target.kind, id: target.id });
    },
    follow: () => {
      setSubject(selected);
      setOwn(null);
    },
    canFollow: selected !== null && keyOf(selected) !== keyOf(subject),
  };
}

function keyOf(target: Target | null): string {
  return target === null ? '' : `${target.kind} ${target.id}`;
}
