import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useCommand } from '../../../app/commands.tsx';
import { StatusHere } from '../../../status/StatusHere.tsx';
import { useTextHighlight } from '../highlights.ts';
import type { TextHandle } from '../textHandle.ts';
import { placeUnder } from '../textRanges.ts';
import styles from './Suggestions.module.css';
import { SuggestionCard } from './SuggestionCard.tsx';
import { countWords, spokenWords } from './suggestionWords.ts';
import { useSuggestions, type SuggestionSteps } from './useSuggestions.ts';

interface Props {
  readonly sourceId: string;
  /** The element that holds the text; it is drawn before this. */
  readonly root: RefObject<HTMLElement | null>;
  readonly handle: RefObject<TextHandle | null>;
}

/** Underlines what could be a data point. Tab goes from one to the next, one key answers it. */
export function Suggestions({ sourceId, root, handle }: Props) {
  const steps = useSuggestions(sourceId, root, handle);
  const { suggestions, at, here, go } = steps;
  const focused = useFocused(root);
  useTextHighlight(
    'reader-suggestion',
    root,
    useMemo(() => suggestions.filter((each) => each !== here), [suggestions, here]),
  );
  useTextHighlight(
    'reader-suggestion-here',
    root,
    useMemo(() => (here === null ? [] : [here]), [here]),
  );
  useSuggestionKeys(steps, root);
  return (
    <>
      {here !== null && focused && <SuggestionCard {...{ steps, here, root }} />}
      <p role="status" className={styles.said}>
        {here === null ? '' : spokenWords(here, at, suggestions.length)}
      </p>
      {suggestions.length > 0 && (
        <StatusHere>
          <button type="button" className="numbers" onClick={() => go(0)}>
            {countWords(suggestions.length)}
          </button>
        </StatusHere>
      )}
    </>
  );
}

/** The keys of the text while it has the focus: letters and Enter belong to a suggestion only where the reader is at one. */
function useSuggestionKeys(steps: SuggestionSteps, root: RefObject<HTMLElement | null>): void {
  const { suggestions, at, here, go, firstInView, accept, edit, dismiss } = steps;
  const released = useRef(false);
  const inText = () => root.current !== null && document.activeElement === root.current;
  const next = at < 0 ? firstInView : () => at + 1;
  const canStep = suggestions.length > 0;
  const group = 'Suggestions';
  useCommand({
    ...{ id: 'suggestions.next', label: 'Next suggestion', shortcut: 'Tab', group, enabled: canStep },
    ...{ run: () => go(next()), when: () => inText() && !released.current && next() < suggestions.length },
  });
  useCommand({
    ...{ id: 'suggestions.previous', label: 'Previous suggestion', shortcut: 'Shift+Tab', group, enabled: canStep },
    ...{ run: () => go(at - 1), when: () => inText() && at > 0 },
  });
  const answer = { group, enabled: here !== null, when: () => inText() && !hasChosenWords() };
  useCommand({ ...answer, id: 'suggestions.accept', label: 'Accept suggestion', shortcut: 'Enter', run: accept });
  useCommand({ ...answer, id: 'suggestions.edit', label: 'Edit suggestion first', shortcut: 'E', run: edit });
  useCommand({ ...answer, id: 'suggestions.dismiss', label: 'Dismiss suggestion', shortcut: 'X', run: dismiss });
  useTextEvents(steps, root, released);
}

/** What is no command of its own: Escape, the second keys for two of them, and a click on underlined words. */
function useTextEvents(
  steps: SuggestionSteps,
  root: RefObject<HTMLElement | null>,
  released: RefObject<boolean>,
): void {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { here, leave, edit, dismiss } = latest.current;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.target !== element || here === null || !plain || hasChosenWords()) return;
      const act = { Escape: leave, Delete: dismiss, d: edit }[event.key];
      if (act === undefined) return;
      // After Escape, Tab is the browser's again until the text is entered anew.
      if (event.key === 'Escape') released.current = true;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    const onFocus = () => {
      released.current = false;
    };
    const onClick = (event: MouseEvent) => {
      if (hasChosenWords()) return;
      const place = placeUnder(element, event.clientX, event.clientY);
      const { suggestions, go, leave } = latest.current;
      const index = place === null ? -1 : suggestions.findIndex(({ start, end }) => start <= place && place < end);
      if (index >= 0) go(index);
      else leave();
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('focus', onFocus);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('focus', onFocus);
      element.removeEventListener('click', onClick);
    };
  }, [root, released]);
}

function hasChosenWords(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function useFocused(root: RefObject<HTMLElement | null>): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const follow = () => setFocused(document.activeElement === element);
    element.addEventListener('focus', follow);
    element.addEventListener('blur', follow);
    follow();
    return () => {
      element.removeEventListener('focus', follow);
      element.removeEventListener('blur', follow);
    };
  }, [root]);
  return focused;
}
