import { useCallback, useState } from 'react';

/** How this machine shows texts; nothing of a case is in it. */
export interface ReadingSettings {
  /** Index into `textSizes`. */
  readonly size: number;
  readonly wide: boolean;
}

/** In rem; 1.0625 is 17 px at the usual text size. */
export const textSizes = [0.9375, 1, 1.0625, 1.1875, 1.3125, 1.5, 1.75] as const;
const usualSize = 2;
const usual: ReadingSettings = { size: usualSize, wide: false };
const key = 'plumbline.reading';

/** What was stored, as far as it still means something. */
export function parseSettings(stored: string | null): ReadingSettings {
  try {
    const value: unknown = stored === null ? null : JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return usual;
    const size = 'size' in value && typeof value.size === 'number' ? value.size : usualSize;
    const wide = 'wide' in value && value.wide === true;
    return { size: Number.isInteger(size) && size in textSizes ? size : usualSize, wide };
  } catch {
    return usual;
  }
}

export interface ReadingChoice extends ReadingSettings {
  readonly larger: (() => void) | null;
  readonly smaller: (() => void) | null;
  readonly usualSize: () => void;
  readonly toggleWide: () => void;
}

/** The size of the text and the width of its column, remembered on this machine where it lets things be remembered. */
export function useReadingSettings(): ReadingChoice {
  const [settings, setSettings] = useState(load);
  const change = useCallback((next: ReadingSettings) => {
    setSettings(next);
    save(next);
  }, []);
  const { size, wide } = settings;
  return {
    ...settings,
    larger: size + 1 < textSizes.length ? () => change({ size: size + 1, wide }) : null,
    smaller: size > 0 ? () => change({ size: size - 1, wide }) : null,
    usualSize: () => change({ size: usualSize, wide }),
    toggleWide: () => change({ size, wide: !wide }),
  };
}

/** A browser may refuse storage outright. */
function load(): ReadingSettings {
  try {
    return parseSettings(localStorage.getItem(key));
  } catch {
    return usual;
  }
}

function save(settings: ReadingSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Then the choice holds until the window closes.
  }
}
