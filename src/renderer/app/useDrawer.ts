import { useState } from 'react';
import { useDraft } from '../links/draft.tsx';
import { useSelection } from './selection.tsx';

export type Drawer = 'library' | 'links' | 'none';

export interface DrawerState {
  readonly drawer: Drawer;
  readonly toggle: (name: 'library' | 'links') => void;
  readonly close: () => void;
}

/** In narrow windows one column slides over the work. Going elsewhere closes it; a draft opens Links, where its form is. */
export function useDrawer(): DrawerState {
  const { pane, openSourceId, openDatasetId, openEstimateId, openReportId } = useSelection();
  const { draft } = useDraft();
  const place = JSON.stringify([pane, openSourceId, openDatasetId, openEstimateId, openReportId, draft]);
  const [chosen, setChosen] = useState<{ readonly drawer: Drawer; readonly place: string } | null>(null);
  const drawer = chosen?.place === place ? chosen.drawer : draft === null ? 'none' : 'links';
  const set = (next: Drawer) => setChosen({ drawer: next, place });
  return { drawer, toggle: (name) => set(drawer === name ? 'none' : name), close: () => set('none') };
}
