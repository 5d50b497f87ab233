import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useAmend, useChange } from '../../app/api.tsx';
import type { Passage } from '#shared/contract/passages.ts';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelectionActs } from '../../app/selection.tsx';
import { useDraft } from '../../links/draft.tsx';
import { useTagging } from '../../tags/tagging.tsx';
import type { ChosenWords } from './chosenWords.ts';
import type { DrawnPassages } from './drawnPassages.ts';
import { paint } from './highlights.ts';
import styles from './Passages.module.css';
import { domRanges } from './textRanges.ts';

interface Props {
  readonly sourceId: string;
  readonly words: ChosenWords;
  readonly root: RefObject<HTMLElement | null>;
  readonly drawn: DrawnPassages;
}

/** `H` or the small buttons at the end of the chosen words mark them; `Shift+H` goes on to its tags, `D` to a data point. */
export function MarkButton({ sourceId, words, root, drawn }: Props) {
  const { chosen } = words;
  const { markChosen, pending } = useMarking({ sourceId, words, root, drawn });
  const { start: startDraft } = useDraft();
  const { start: startTagging } = useTagging();
  const markAndDraft = async () => {
    const passageId = await markChosen();
    if (passageId !== null) startDraft({ passageId });
  };
  const markAndTag = async () => {
    const near = words.readNow() ?? undefined;
    const passageId = await markChosen();
    if (passageId !== null) startTagging(passageId, near);
  };
  const group = 'Read';
  useCommand({ id: 'mark', label: 'Mark passage', shortcut: 'H', group, run: () => void markChosen() });
  useCommand({
    ...{ id: 'mark-and-tag', label: 'Mark passage and tag it', shortcut: 'Shift+H', group },
    run: () => void markAndTag(),
  });
  useCommand({
    ...{ id: 'make-data-point', label: 'Mark passage and make data point', shortcut: 'D', group },
    run: () => void markAndDraft(),
  });
  if (chosen === null) return null;
  return (
    <div
      className={styles.float}
      style={{ left: chosen.left, top: chosen.top }}
      // A press would end the selection that is to be marked.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button.Group>
        <Button
          size="compact-xs"
          loading={pending}
          rightSection={<span aria-hidden>H</span>}
          onClick={() => void markChosen()}
        >
          Mark passage
        </Button>
        <Button size="compact-xs" variant="default" disabled={pending} onClick={() => void markAndTag()}>
          and tag…
        </Button>
      </Button.Group>
    </div>
  );
}

/** Marks the chosen words. They look marked at once; the passage itself is drawn when the case holds it. */
function useMarking({ sourceId, words: { chosen, readNow }, root, drawn }: Props) {
  const mark = useChange('passages.mark');
  const { open } = useSelectionActs();
  const amend = useAmend();
  const painted = useRef(new Map<string, () => void>());
  const latest = useRef(drawn);
  useLayoutEffect(() => {
    latest.current = drawn;
    if (painted.current.size === 0) return;
    for (const { id } of drawn.all) {
      painted.current.get(id)?.();
      painted.current.delete(id);
    }
  }, [drawn]);
  const markChosen = async (): Promise<string | null> => {
    const words = readNow() ?? chosen;
    if (words === null) {
      showDone('Select words in the text first; then H marks them.');
      return null;
    }
    const selection = document.getSelection();
    const kept = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0).cloneRange();
    const unpaint =
      root.current === null ? () => undefined : paint('reader-marking', domRanges(root.current, [words.range]));
    selection?.removeAllRanges();
    try {
      const { passageId, passage } = await mark.run({ sourceId, start: words.range.start, end: words.range.end });
      if (latest.current.all.some(({ id }) => id === passageId)) unpaint();
      else painted.current.set(passageId, unpaint);
      // Drawn at once: the source with all its passages is asked again, which may take a while.
      amend('sources.open', { sourceId }, (held) => withPassage(held, passage));
      open({ kind: 'passage', id: passageId, sourceId });
      return passageId;
    } catch (error) {
      unpaint();
      if (kept !== null) selection?.addRange(kept);
      throw error;
    }
  };
  return { markChosen, pending: mark.pending };
}

function withPassage(held: OpenSource, passage: Passage): OpenSource {
  return held.passages.some(({ id }) => id === passage.id) ? held : { ...held, passages: [...held.passages, passage] };
}
