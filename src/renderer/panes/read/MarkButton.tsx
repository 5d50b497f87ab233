import { Button } from '@mantine/core';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelection } from '../../app/selection.tsx';
import { useDraft } from '../../links/draft.tsx';
import type { ChosenWords } from './chosenWords.ts';
import styles from './Passages.module.css';

/** `H` or the small button at the end of the chosen words marks them; `D` goes on to a data point. */
export function MarkButton({ sourceId, words: { chosen, readNow } }: { sourceId: string; words: ChosenWords }) {
  const mark = useChange('passages.mark');
  const { open } = useSelection();
  const { start: startDraft } = useDraft();
  const markChosen = async (): Promise<string | null> => {
    const words = readNow() ?? chosen;
    if (words === null) {
      showDone('Select words in the text first; then H marks them.');
      return null;
    }
    const { passageId } = await mark.run({ sourceId, start: words.range.start, end: words.range.end });
    document.getSelection()?.removeAllRanges();
    open({ kind: 'passage', id: passageId, sourceId });
    return passageId;
  };
  const markAndDraft = async () => {
    const passageId = await markChosen();
    if (passageId !== null) startDraft({ passageId });
  };
  useCommand({
    id: 'mark',
    label: 'Mark passage',
    shortcut: 'H',
    group: 'Read',
    run: () => void markChosen(),
  });
  useCommand({
    id: 'make-data-point',
    label: 'Mark passage and make data point',
    shortcut: 'D',
    group: 'Read',
    run: () => void markAndDraft(),
  });
  if (chosen === null) return null;
  return (
    <div className={styles.float} style={{ left: chosen.left, top: chosen.top }}>
      <Button
        size="compact-xs"
        loading={mark.pending}
        rightSection={<span aria-hidden>H</span>}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void markChosen()}
      >
        Mark passage
      </Button>
    </div>
  );
}
