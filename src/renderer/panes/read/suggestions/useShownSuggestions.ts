import { useCallback, useState } from 'react';

const key = 'plumbline.suggestions';

/** Whether suggestions are underlined, remembered on this machine where it lets things be remembered. */
export function useShownSuggestions(): { readonly shown: boolean; readonly toggle: () => void } {
  const [shown, setShown] = useState(load);
  const toggle = useCallback(() => {
    setShown(!shown);
    save(!shown);
  }, [shown]);
  return { shown, toggle };
}

/** A browser may refuse storage outright. */
function load(): boolean {
  try {
    return localStorage.getItem(key) !== 'hidden';
  } catch {
    return true;
  }
}

function save(shown: boolean): void {
  try {
    localStorage.setItem(key, shown ? 'shown' : 'hidden');
  } catch {
    // Then the choice holds until the window closes.
  }
}
