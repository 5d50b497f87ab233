import { useEffect, useRef, type RefObject } from 'react';

const focusable = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"])';

/**
 * Keeps the focus inside a part of the pane when what had it goes, such as a claim that is taken out by its own button:
 * it moves to what stands before. Where the focus is put elsewhere with the same change, that holds.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const within = part.current;
    if (within === null) return undefined;
    /** What can be focused up to the last focused element, in the order of the page. */
    let path: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      const all = [...within.querySelectorAll<HTMLElement>(focusable)];
      path = all.slice(0, all.findIndex((each) => each === target) + 1);
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || path.at(-1)?.isConnected !== false) return;
      path = path.filter((each) => each.isConnected);
      path.findLast((each) => !each.matches(':disabled'))?.focus();
    });
    within.addEventListener('focusin', remember);
    observer.observe(within, { childList: true, subtree: true });
    return () => {
      within.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
  return part;
}
