import { statuses } from '../contract/dataPoints.ts';
import { assertNever } from '../values/assertNever.ts';
import type { PointRow } from './pointRows.ts';
import type { PointGrouping } from './pointsView.ts';

export interface PointGroup {
  /** Empty where the table is not grouped. */
  readonly title: string;
  readonly rows: readonly PointRow[];
}

/** Rows in groups, each row in one and in its order; those with nothing to group by come last. */
export function groupPoints(rows: readonly PointRow[], grouping: PointGrouping | null): PointGroup[] {
  if (grouping === null) return [{ title: '', rows }];
  const groups = new Map<string, PointRow[]>();
  for (const row of rows) {
    const title = titleOf(row, grouping);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [row]);
    else group.push(row);
  }
  const named = [...groups].map(([title, members]) => ({ title, rows: members }));
  if (grouping === 'status') return named.toSorted((one, other) => rank(one.title) - rank(other.title));
  return named.toSorted(
    (one, other) => Number(one.title === missing[grouping]) - Number(other.title === missing[grouping]),
  );
}

const missing = { claim: 'no claim', source: 'no source' } as const;

function titleOf(row: PointRow, grouping: PointGrouping): string {
  switch (grouping) {
    case 'status':
      return row.point.status;
    case 'claim':
      return row.claim ?? missing.claim;
    case 'source':
      // A data point of several sources stands under its first: each has one row.
      return row.sources[0]?.title ?? missing.source;
    default:
      return assertNever(grouping);
  }
}

function rank(status: string): number {
  return statuses.findIndex((each) => each === status);
}
