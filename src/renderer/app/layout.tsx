import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { JsonValue } from '#shared/values/json.ts';
import { firstLayout, withinReach, type ColumnName, type LayoutState } from './keptLayout.ts';

export interface Layout extends LayoutState {
  readonly setRatio: (ratio: number) => void;
  readonly setFolded: (change: (before: readonly ColumnName[]) => readonly ColumnName[]) => void;
  readonly setState: (key: string, value: JsonValue) => void;
}

const LayoutContext = createContext<Layout | null>(null);

export function useLayout(): Layout {
  const layout = useContext(LayoutContext);
  if (layout === null) throw new Error('LayoutProvider is missing above this component');
  return layout;
}

/** The divider, the folded columns, and how each pane was left. */
export function LayoutProvider({ initial, children }: { initial?: LayoutState | undefined; children: ReactNode }) {
  const [state, setState] = useState(initial ?? firstLayout);
  const setRatio = useCallback((ratio: number) => setState((before) => ({ ...before, ratio: withinReach(ratio) })), []);
  const setFolded = useCallback<Layout['setFolded']>(
    (change) => setState((before) => ({ ...before, folded: change(before.folded) })),
    [],
  );
  const setPaneState = useCallback<Layout['setState']>(
    (key, value) => setState((before) => ({ ...before, states: { ...before.states, [key]: value } })),
    [],
  );
  const layout = useMemo(
    () => ({ ...state, setRatio, setFolded, setState: setPaneState }),
    [state, setRatio, setFolded, setPaneState],
  );
  return <LayoutContext value={layout}>{children}</LayoutContext>;
}
