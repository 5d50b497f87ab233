import { useCallback, useMemo, useState } from 'react';
import type { PointFacts } from '#shared/points/pointFacts.ts';
import { type PointRow, pointRows } from '#shared/points/pointRows.ts';
import type { PointsView } from '#shared/points/pointsView.ts';
import type { PointPatch } from '#shared/points/readCell.ts';
import { arrangeItems, arrangeRows, type GridItem } from './arrangeItems.ts';

export interface ArrangedPoints {
  readonly items: readonly GridItem[];
  /** Identifiers of the rows in the order shown. */
  readonly ids: readonly string[];
  readonly rowOf: (id: string) => PointRow | undefined;
  /** Shows a saved cell until the case was asked again. */
  readonly showSaved: (id: string, patch: PointPatch) => void;
}

/** The rows that a view shows, arranged once for each view and each answer of the case. */
export function usePointRows(facts: PointFacts, view: PointsView, expanded: ReadonlySet<string>): ArrangedPoints {
  const [saved, setSaved] = useState<{ readonly facts: PointFacts; readonly patches: ReadonlyMap<string, PointPatch> }>(
    {
      facts,
      patches: new Map(),
    },
  );
  const rows = useMemo(() => {
    const patches = saved.facts === facts ? saved.patches : new Map<string, PointPatch>();
    if (patches.size === 0) return pointRows(facts);
    const points = facts.points.map((point) => ({ ...point, ...patches.get(point.id) }));
    return pointRows({ ...facts, points });
  }, [facts, saved]);
  const shown = useMemo(() => arrangeRows(rows, view), [rows, view]);
  const items = useMemo(() => arrangeItems(shown, view.grouping, expanded), [shown, view.grouping, expanded]);
  const byId = useMemo(() => new Map(shown.map((row) => [row.point.id, row])), [shown]);
  const ids = useMemo(() => items.flatMap((item) => (item.kind === 'point' ? [item.row.point.id] : [])), [items]);
  const rowOf = useCallback((id: string) => byId.get(id), [byId]);
  const showSaved = (id: string, patch: PointPatch) =>
    setSaved((before) => {
      const patches = new Map(before.facts === facts ? before.patches : []);
      return { facts, patches: patches.set(id, { ...patches.get(id), ...patch }) };
    });
  return { items, ids, rowOf, showSaved };
}
