import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { Suggestion } from '#shared/suggestions/suggestion.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { useChange, useRead } from '../../../app/api.tsx';
import { showFailure } from '../../../app/notices.ts';
import { useSelectionActs } from '../../../app/selection.tsx';
import { useDraft } from '../../../links/draft.tsx';
import type { TextHandle } from '../textHandle.ts';

export interface SuggestionSteps {
  readonly suggestions: readonly Suggestion[];
  /** Index of the suggestion that the reader is at; -1 for none. */
  readonly at: number;
  readonly here: Suggestion | null;
  /** Goes to one and scrolls it into view. */
  readonly go: (index: number) => void;
  /** The first one at or below the top of the view. */
  readonly firstInView: () => number;
  readonly leave: () => void;
  readonly accept: () => void;
  readonly edit: () => void;
  readonly dismiss: () => void;
}

const none: readonly Suggestion[] = [];

/** The suggestions of the open text, and what can be done with the one that the reader is at. */
export function useSuggestions(
  sourceId: string,
  root: RefObject<HTMLElement | null>,
  handle: RefObject<TextHandle | null>,
): SuggestionSteps {
  const { data } = useRead('suggestions.of', { sourceId });
  const { suggestions, answer, takeBack } = useUnanswered(data ?? none);
  const [place, setPlace] = useState<number | null>(null);
  const { select } = useSelectionActs();
  const { start: startDraft } = useDraft();
  const { run: runAccept } = useChange('suggestions.accept');
  const { run: runDismiss } = useChange('suggestions.dismiss');
  const at = place === null ? -1 : suggestions.findIndex(({ end }) => end > place);
  const here = suggestions[at] ?? null;

  const go = (index: number) => {
    const next = suggestions[index];
    if (next === undefined) return;
    setPlace(next.start);
    root.current?.focus({ preventScroll: true });
    handle.current?.reveal(next);
  };
  /** Gone from the text at once, so that the next key means the next one; back again where the engine refuses. */
  const answering = async (suggestion: Suggestion, run: () => Promise<unknown>) => {
    answer(suggestion);
    const next = suggestions[at + 1];
    if (next !== undefined) handle.current?.reveal(next);
    try {
      await run();
    } catch (error) {
      takeBack(suggestion);
      if (!(error instanceof PlumbError)) throw error;
      showFailure(error.message);
    }
  };
  const placeOf = ({ start, end }: Suggestion) => ({ sourceId, start, end });
  return {
    suggestions,
    at,
    here,
    go,
    firstInView: () => {
      const top = Math.floor(handle.current?.placeAtTop() ?? 0);
      return Math.max(
        0,
        suggestions.findIndex(({ end }) => end > top),
      );
    },
    leave: () => setPlace(null),
    accept: () => {
      if (here === null) return;
      void answering(here, async () => {
        const { dataPointId } = await runAccept(placeOf(here));
        select({ kind: 'dataPoint', id: dataPointId });
      });
    },
    edit: () => {
      if (here === null) return;
      const back = () => root.current?.focus({ preventScroll: true });
      startDraft({ passageId: null, suggestion: { sourceId, read: here, back } });
    },
    dismiss: () => {
      if (here !== null) void answering(here, () => runDismiss(placeOf(here)));
    },
  };
}

/** Suggestions without those that were answered since they were read. What is read anew counts again, as after an undo. */
function useUnanswered(read: readonly Suggestion[]) {
  const [answered, setAnswered] = useState<{
    readonly of: readonly Suggestion[];
    readonly gone: readonly Suggestion[];
  }>({
    of: none,
    gone: [],
  });
  const gone = answered.of === read ? answered.gone : none;
  const suggestions = useMemo(
    () => (gone.length === 0 ? read : read.filter((each) => !gone.includes(each))),
    [read, gone],
  );
  const answer = useCallback(
    (suggestion: Suggestion) =>
      setAnswered((before) => ({ of: read, gone: [...(before.of === read ? before.gone : []), suggestion] })),
    [read],
  );
  const takeBack = useCallback(
    (suggestion: Suggestion) =>
      setAnswered(({ of, gone }) => ({ of, gone: gone.filter((each) => each !== suggestion) })),
    [],
  );
  return { suggestions, answer, takeBack };
}
