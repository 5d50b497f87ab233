import { useSyncExternalStore } from 'react';

const narrowest = 60;

/** As the style sheets' container queries ask: it counts in the text size, so that 200% text counts as narrow. */
export function isNarrow(): boolean {
  const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return window.innerWidth <= narrowest * textSize;
}

/** Whether the window has room for the work alone: the columns slide over it, and one side shows at a time. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onResize, isNarrow);
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
