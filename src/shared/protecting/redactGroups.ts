import type { DatasetGroups, GroupsWanted } from '../datasets/groups.ts';
import { redactFilters } from './redactFilters.ts';
import type { Withholding } from './withholding.ts';

/** Rows in groups with what is withheld taken out: a chart of a withheld column has no bars. Names in words go afterwards. */
export function redactGroups(
  found: DatasetGroups,
  { sourceId, wanted }: { readonly sourceId: string; readonly wanted: GroupsWanted },
  withholding: Withholding,
): DatasetGroups {
  const withheld = withholding.columns.get(sourceId) ?? [];
  const { group, measure } = wanted;
  const drawn = measure.of === 'count' ? [group] : [group, measure.column];
  const isWithheld = drawn.some((position) =>
    // A column goes by its place and by its name: a newer capture may have moved it.
    withheld.some((column) => column.position === position || column.name === found.columns[position]?.name),
  );
  const filters = redactFilters(found.filters, sourceId, withholding);
  return isWithheld ? { ...found, filters, groups: [], others: null, withheld: true } : { ...found, filters };
}
