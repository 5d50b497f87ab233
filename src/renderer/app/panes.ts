import { lazy, type ComponentType } from 'react';
import type { PaneName } from './places.ts';

export interface PaneEntry {
  readonly name: PaneName;
  readonly label: string;
  readonly key: '1' | '2' | '3' | '4' | '5';
  readonly Pane: ComponentType;
}

/** A new pane is one folder in `panes/` and one line here. */
export const panes: readonly PaneEntry[] = [
  { name: 'read', label: 'Read', key: '1', Pane: lazy(() => import('../panes/read/ReadPane.tsx')) },
  { name: 'data', label: 'Data', key: '2', Pane: lazy(() => import('../panes/data/DataPane.tsx')) },
  { name: 'timeline', label: 'Timeline', key: '3', Pane: lazy(() => import('../panes/timeline/TimelinePane.tsx')) },
  { name: 'estimate', label: 'Estimate', key: '4', Pane: lazy(() => import('../panes/estimate/EstimatePane.tsx')) },
  { name: 'report', label: 'Report', key: '5', Pane: lazy(() => import('../panes/report/ReportPane.tsx')) },
];
