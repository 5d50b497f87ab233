import { lazy, type ComponentType } from 'react';
import type { PaneName } from './places.ts';

export interface PaneEntry {
  readonly name: PaneName;
  readonly label: string;
  /** A shortcut, as `useCommand` takes it. */
  readonly key: string;
  readonly Pane: ComponentType;
}

/** A new pane is one folder in `panes/` and one line here. */
export const panes: readonly PaneEntry[] = [
  { name: 'read', label: 'Read', key: '1', Pane: lazy(() => import('../panes/read/ReadPane.tsx')) },
  { name: 'data', label: 'Data', key: '2', Pane: lazy(() => import('../panes/data/DataPane.tsx')) },
  { name: 'timeline', label: 'Timeline', key: '3', Pane: lazy(() => import('../panes/timeline/TimelinePane.tsx')) },
  { name: 'estimate', label: 'Estimate', key: '4', Pane: lazy(() => import('../panes/estimate/EstimatePane.tsx')) },
  { name: 'report', label: 'Report', key: '5', Pane: lazy(() => import('../panes/report/ReportPane.tsx')) },
  { name: 'passages', label: 'Passages', key: '6', Pane: lazy(() => import('../panes/passages/PassagesPane.tsx')) },
  { name: 'points', label: 'Points', key: '7', Pane: lazy(() => import('../panes/points/PointsPane.tsx')) },
  { name: 'claims', label: 'Claims', key: '8', Pane: lazy(() => import('../panes/claims/ClaimsPane.tsx')) },
  { name: 'trace', label: 'Trace', key: '9', Pane: lazy(() => import('../panes/trace/TracePane.tsx')) },
  { name: 'impact', label: 'Impact', key: '0', Pane: lazy(() => import('../panes/impact/ImpactPane.tsx')) },
  { name: 'moved', label: 'Moved', key: 'Shift+M', Pane: lazy(() => import('../panes/moved/MovedPane.tsx')) },
  { name: 'notes', label: 'Notes', key: 'Shift+N', Pane: lazy(() => import('../panes/notes/NotesPane.tsx')) },
];
