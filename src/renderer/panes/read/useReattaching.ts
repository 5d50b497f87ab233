import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelection } from '../../app/selection.tsx';
import type { ChosenWords } from './chosenWords.ts';

/** `R` puts the selected moved or lost passage on the words that are chosen in its source's present text. */
export function useReattaching(sourceId: string, words: ChosenWords): void {
  const { selected, open } = useSelection();
  const isPassage = selected?.kind === 'passage';
  const inDoubt = useRead('passages.inDoubt', { sourceId }, { enabled: isPassage }).data ?? [];
  const passage = isPassage ? inDoubt.find(({ id }) => id === selected.id) : undefined;
  const reattach = useChange('passages.reattach');
  const run = () => {
    const range = (words.readNow() ?? words.chosen)?.range;
    if (passage === undefined) return;
    if (range === undefined) return showDone('Select the words that the passage is now; then R re-attaches it.');
    void reattach.run({ passageId: passage.id, start: range.start, end: range.end }).then(() => {
      document.getSelection()?.removeAllRanges();
      open({ kind: 'passage', id: passage.id, sourceId });
      showDone('Re-attached the passage. What rests on it is stale until it is checked.');
    });
  };
  useCommand({
    ...{ id: 'reattach', label: 'Re-attach the selected passage to the chosen words', shortcut: 'R', group: 'Read' },
    ...{ run, enabled: passage !== undefined },
  });
}
