import { useState } from 'react';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelection } from '../../app/selection.tsx';
import type { ChosenWords } from './chosenWords.ts';

export interface Reattaching {
  /** The moved or lost passage that new words are sought for; null where none is selected. */
  readonly passage: PassageInDoubt | null;
  /** Whether words are selected that it can be put on. */
  readonly ready: boolean;
  readonly pending: boolean;
  readonly failure: string | null;
  readonly attach: () => void;
  readonly giveUp: () => void;
}

/** `R` puts the selected moved or lost passage on the words that are chosen in its source's present text; Escape gives up. */
export function useReattaching(sourceId: string, words: ChosenWords, reading: boolean): Reattaching {
  const { selected, select, open } = useSelection();
  const isPassage = selected?.kind === 'passage' && reading;
  const inDoubt = useRead('passages.inDoubt', { sourceId }, { enabled: isPassage }).data ?? [];
  const passage = (isPassage && inDoubt.find(({ id }) => id === selected.id)) || null;
  const reattach = useChange('passages.reattach');
  const [failed, setFailed] = useState<{ readonly passageId: string; readonly message: string } | null>(null);
  const run = async (): Promise<void> => {
    const range = (words.readNow() ?? words.chosen)?.range;
    if (passage === null) return;
    if (range === undefined) return showDone('Select the words that the passage is now; then R re-attaches it.');
    setFailed(null);
    try {
      await reattach.run({ passageId: passage.id, start: range.start, end: range.end });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'The passage was not re-attached.';
      return setFailed({ passageId: passage.id, message });
    }
    document.getSelection()?.removeAllRanges();
    open({ kind: 'passage', id: passage.id, sourceId });
    showDone('Re-attached the passage. What rests on it is stale until it is checked.');
  };
  const attach = () => void run();
  const giveUp = () => select({ kind: 'source', id: sourceId });
  const offered = { group: 'Read', enabled: passage !== null };
  const label = 'Re-attach the selected passage to the chosen words';
  useCommand({ ...offered, id: 'reattach', label, shortcut: 'R', run: attach });
  useCommand({ ...offered, id: 'reattach.giveUp', label: 'Give up re-attaching', shortcut: 'Escape', run: giveUp });
  const failure = failed !== null && failed.passageId === passage?.id ? failed.message : null;
  return { passage, ready: words.chosen !== null, pending: reattach.pending, failure, attach, giveUp };
}
