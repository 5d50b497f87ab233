import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** A place in the window, in pixels. */
export interface Near {
  readonly left: number;
  readonly top: number;
}

interface Tagging {
  /** The passage whose tags are being chosen, and where if it may not be drawn yet. */
  readonly tagged: { readonly passageId: string; readonly near: Near | null } | null;
  readonly start: (passageId: string, near?: Near) => void;
  readonly end: () => void;
}

const TaggingContext = createContext<Tagging | null>(null);

/** Which passage's tags are being chosen: one at a time in the window. */
export function TaggingProvider({ children }: { children: ReactNode }) {
  const [tagged, setTagged] = useState<Tagging['tagged']>(null);
  const tagging = useMemo<Tagging>(
    () => ({
      tagged,
      start: (passageId, near) => setTagged({ passageId, near: near ?? null }),
      end: () => setTagged(null),
    }),
    [tagged],
  );
  return <TaggingContext value={tagging}>{children}</TaggingContext>;
}

export function useTagging(): Tagging {
  const tagging = useContext(TaggingContext);
  if (tagging === null) throw new Error('TaggingProvider is missing above this component');
  return tagging;
}
