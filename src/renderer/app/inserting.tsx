import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Dragged } from './dragged.ts';

/** What waits to be put into a report, and where the cursor of each report was last. */
interface Inserting {
  readonly waiting: Dragged | null;
  readonly ask: (thing: Dragged) => void;
  /** Whether this very thing is still to be put in: true to the first report that asks. */
  readonly take: (thing: Dragged) => boolean;
  /** A position in the report's text; null where it was not open yet. */
  readonly cursorOf: (reportId: string) => number | null;
  readonly keepCursor: (reportId: string, position: number) => void;
}

const InsertingContext = createContext<Inserting | null>(null);

/** Between any pane and the report, which may not be on screen when something is to be put into it. */
export function InsertingProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Dragged | null>(null);
  const asked = useRef<Dragged | null>(null);
  const cursors = useRef(new Map<string, number>());
  const inserting = useMemo<Inserting>(
    () => ({
      waiting,
      ask: (thing) => {
        const fresh = { ...thing };
        asked.current = fresh;
        setWaiting(fresh);
      },
      take: (thing) => {
        if (asked.current !== thing) return false;
        asked.current = null;
        setWaiting(null);
        return true;
      },
      cursorOf: (reportId) => cursors.current.get(reportId) ?? null,
      keepCursor: (reportId, position) => void cursors.current.set(reportId, position),
    }),
    [waiting],
  );
  return <InsertingContext value={inserting}>{children}</InsertingContext>;
}

export function useInserting(): Inserting {
  const inserting = useContext(InsertingContext);
  if (inserting === null) throw new Error('InsertingProvider is missing above this component');
  return inserting;
}
