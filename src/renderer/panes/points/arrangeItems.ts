import { filterPoints } from '#shared/points/pointFilter.ts';
import { groupPoints } from '#shared/points/groupPoints.ts';
import type { PointRow } from '#shared/points/pointRows.ts';
import type { PointsView } from '#shared/points/pointsView.ts';
import { sortPoints } from '#shared/points/sortPoints.ts';
import { unitReader } from '#shared/points/unitReader.ts';

/** A line of the grid: a group's heading, a data point, or the evidence of the one above. */
export type GridItem =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  | { readonly kind: 'point'; readonly row: PointRow }
  | { readonly kind: 'evidence'; readonly row: PointRow };

/** The rows that a view shows, in its order. */
export function arrangeRows(rows: readonly PointRow[], { filters, sort }: PointsView): PointRow[] {
  const readUnit = unitReader();
  return sortPoints(filterPoints(rows, filters, readUnit), sort, readUnit);
}

export function arrangeItems(
  shown: readonly PointRow[],
  grouping: PointsView['grouping'],
  expanded: ReadonlySet<string>,
): GridItem[] {
  return groupPoints(shown, grouping).flatMap(({ title, rows }): GridItem[] => [
    ...(grouping === null ? [] : [{ kind: 'group' as const, title, count: rows.length }]),
    ...rows.flatMap((row): GridItem[] =>
      expanded.has(row.point.id)
        ? [
            { kind: 'point', row },
            { kind: 'evidence', row },
          ]
        : [{ kind: 'point', row }],
    ),
  ]);
}
