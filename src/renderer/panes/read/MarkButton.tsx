import { Button } from '@mantine/core';
import { useEffect, useState, type RefObject } from 'react';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { useSelection } from '../../app/selection.tsx';
import { useDraft } from '../../links/draft.tsx';
import styles from './Read.module.css';
import { selectionRange, type MarkedRange } from './selectionRange.ts';

interface Chosen {
  readonly range: MarkedRange;
  /** Where the chosen words end, in the window. */
  readonly left: number;
  readonly top: number;
}

/** Follows the words that are chosen in the text; `H` or the small button at their end marks them. */
export function MarkButton({ sourceId, root }: { sourceId: string; root: RefObject<HTMLElement | null> }) {
  const chosen = useChosen(root);
  const mark = useChange('passages.mark');
  const { open } = useSelection();
  const { start: startDraft } = useDraft();
  const markChosen = async (): Promise<string | null> => {
    if (chosen === null) return null;
    const { passageId } = await mark.run({ sourceId, start: chosen.range.start, end: chosen.range.end });
    document.getSelection()?.removeAllRanges();
    open({ kind: 'passage', id: passageId, sourceId });
    return passageId;
  };
  const markAndDraft = async () => {
    const passageId = await markChosen();
    if (passageId !== null) startDraft({ passageId });
  };
  const enabled = chosen !== null;
  useCommand({
    id: 'mark',
    label: 'Mark passage',
    shortcut: 'H',
    group: 'Read',
    run: () => void markChosen(),
    enabled,
  });
  useCommand({
    id: 'make-data-point',
    label: 'Mark passage and make data point',
    shortcut: 'D',
    group: 'Read',
    run: () => void markAndDraft(),
    enabled,
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

function useChosen(root: RefObject<HTMLElement | null>): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const read = () => setChosen(root.current === null ? null : readChosen(root.current));
    document.addEventListener('selectionchange', read);
    document.addEventListener('scroll', read, true);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('scroll', read, true);
    };
  }, [root]);
  return chosen;
}

const buttonWidth = 150;

function readChosen(root: HTMLElement): Chosen | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const dom = selection.getRangeAt(0);
  if (!root.contains(dom.startContainer) && !root.contains(dom.endContainer)) return null;
  const range = selectionRange(dom, root);
  if (range === null) return null;
  const box = [...dom.getClientRects()].at(-1) ?? dom.getBoundingClientRect();
  return { range, left: Math.max(8, Math.min(box.right, window.innerWidth - buttonWidth)), top: box.bottom + 6 };
}
