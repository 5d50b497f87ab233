import { anchorStates, type PassageRow } from '../contract/passages.ts';
import { assertNever } from '../values/assertNever.ts';
import type { PassageFacts } from './passageFacts.ts';
import type { PassageColumn } from './passagesView.ts';

export interface PassageSort {
  readonly column: PassageColumn;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** A new order by one column, equal ones as they were; what has nothing in that column comes last in either direction. */
export function sortPassages(
  rows: readonly PassageRow[],
  sort: PassageSort | null,
  facts: PassageFacts,
): readonly PassageRow[] {
  if (sort === null) return rows;
  const valueOf = valuesOf(sort.column, facts);
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((one, other) => {
      if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
      if (typeof one.value === 'number' && typeof other.value === 'number') return sign * (one.value - other.value);
      return sign * collator.compare(String(one.value), String(other.value));
    })
    .map(({ row }) => row);
}

/** What a column is sorted by; null for nothing. */
function valuesOf(column: PassageColumn, facts: PassageFacts): (row: PassageRow) => string | number | null {
  const filled = (text: string | null | undefined) => (text === undefined || text === '' ? null : text);
  switch (column) {
    case 'words':
      return ({ words }) => words.slice(0, 80);
    case 'source':
      return ({ sourceId }) => filled(facts.sources.get(sourceId)?.title);
    case 'published':
      return ({ sourceId }) => filled(facts.sources.get(sourceId)?.publishedOn);
    case 'tags':
      return ({ tagIds }) => filled(tagIds.map((id) => facts.tags.get(id)?.name ?? '').join(' '));
    case 'comment':
      return ({ comment }) => filled(comment.slice(0, 80));
    case 'state':
      return ({ state }) => anchorStates.indexOf(state);
    case 'place':
      return ({ page, paragraph }) => (page ?? 0) * 1_000_000 + (paragraph ?? 0);
    case 'dataPoints':
      return ({ dataPoints }) => dataPoints;
    case 'created':
      return ({ createdAt }) => Date.parse(createdAt);
    default:
      return assertNever(column);
  }
}
