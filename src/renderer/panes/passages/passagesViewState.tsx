import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { firstPassagesView, type PassagesView } from '#shared/passages/passagesView.ts';

interface Viewing {
  readonly view: PassagesView;
  readonly change: (change: Partial<PassagesView>) => void;
}

const ViewContext = createContext<Viewing | null>(null);

/** What the pane of passages shows. It lies above the panes, so that leaving the pane keeps it and the library can set it. */
export function PassagesViewProvider({ children }: { children: ReactNode }) {
  const [view, setView] = useState(firstPassagesView);
  const viewing = useMemo<Viewing>(
    () => ({ view, change: (change) => setView((before) => ({ ...before, ...change })) }),
    [view],
  );
  return <ViewContext value={viewing}>{children}</ViewContext>;
}

export function usePassagesView(): Viewing {
  const viewing = useContext(ViewContext);
  if (viewing === null) throw new Error('PassagesViewProvider is missing above this component');
  return viewing;
}
