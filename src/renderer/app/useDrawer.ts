import { useState } from 'react';
import { useDraft } from '../links/draft.tsx';
import type { ColumnName } from './keptLayout.ts';
import { useLayout } from './layout.tsx';
import { useNarrow } from './narrow.ts';
import { useShownPlace } from './selection.tsx';

export type Drawer = ColumnName | 'none';

export interface DrawerState {
  /** In narrow windows, the column that lies over the work. */
  readonly drawer: Drawer;
  /** In wide windows, the columns that give their room to the work. */
  readonly folded: readonly ColumnName[];
  /** Whether a column is on screen now. */
  readonly shows: (name: ColumnName) => boolean;
  readonly toggle: (name: ColumnName) => void;
  readonly show: (name: ColumnName) => void;
  readonly close: () => void;
}

/**
 * Wide windows fold the columns at both sides; in narrow ones, one of them slides over the work until the user goes
 * elsewhere. A draft opens Links, where its form is.
 */
export function useDrawer(): DrawerState {
  const shown = useShownPlace();
  const { draft } = useDraft();
  const { folded: hidden, setFolded } = useLayout();
  const narrow = useNarrow();
  const place = `${shown} ${JSON.stringify(draft)}`;
  const [chosen, setChosen] = useState<{ readonly drawer: Drawer; readonly place: string } | null>(null);
  const drawer = chosen?.place === place ? chosen.drawer : draft === null ? 'none' : 'links';
  const folded = draft === null ? hidden : hidden.filter((name) => name !== 'links');
  const slide = (next: Drawer) => setChosen({ drawer: next, place });
  const shows = (name: ColumnName) => (narrow ? drawer === name : !folded.includes(name));
  const show = (name: ColumnName) =>
    narrow ? slide(name) : setFolded((before) => before.filter((each) => each !== name));
  const hide = (name: ColumnName) => (narrow ? slide('none') : setFolded((before) => [...before, name]));
  return {
    drawer,
    folded,
    shows,
    show,
    toggle: (name) => (shows(name) ? hide(name) : show(name)),
    close: () => slide('none'),
  };
}
