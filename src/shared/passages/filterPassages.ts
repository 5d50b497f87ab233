import type { PassageRow } from '../contract/passages.ts';
import { assertNever } from '../values/assertNever.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { parsePeriod } from '../values/period.ts';
import type { PassageFacts } from './passageFacts.ts';
import type { PassageCondition } from './passagesView.ts';

/**
 * The rows that pass every condition, in their order. `withWords` holds those in which the asked words stand; null where none
 * are asked for.
 */
export function filterPassages(
  rows: readonly PassageRow[],
  conditions: readonly PassageCondition[],
  facts: PassageFacts,
  withWords: ReadonlySet<string> | null,
): readonly PassageRow[] {
  if (conditions.length === 0 && withWords === null) return rows;
  const tests = conditions.map((condition) => testOf(condition, facts));
  return rows.filter((row) => (withWords === null || withWords.has(row.id)) && tests.every((passes) => passes(row)));
}

function testOf(condition: PassageCondition, facts: PassageFacts): (row: PassageRow) => boolean {
  switch (condition.field) {
    case 'tags': {
      const { tagIds, mode } = condition;
      if (mode === 'all') return (row) => tagIds.every((id) => row.tagIds.includes(id));
      const wanted = new Set(tagIds);
      return (row) => row.tagIds.some((id) => wanted.has(id)) === (mode === 'any');
    }
    case 'untagged':
      return (row) => row.tagIds.length === 0;
    case 'sources': {
      const wanted = new Set(condition.sourceIds);
      return (row) => wanted.has(row.sourceId);
    }
    case 'state': {
      const wanted = new Set(condition.states);
      return (row) => wanted.has(row.state);
    }
    case 'comment':
      return (row) => (row.comment !== '') === condition.has;
    case 'dataPoint':
      return (row) => row.dataPoints > 0 === condition.has;
    case 'published': {
      const sources = sourcesOfDates(condition, facts);
      return (row) => sources.has(row.sourceId);
    }
    default:
      return assertNever(condition);
  }
}

/** Sources whose date touches the asked span; undated ones are in none. */
function sourcesOfDates(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  { sources }: PassageFacts,
): ReadonlySet<string> {
  const low = from === null ? null : spanOf(from);
  const high = to === null ? null : spanOf(to);
  const touching = [...sources.values()].filter(({ publishedOn }) => {
    const span = publishedOn === null ? null : spanOf(publishedOn);
    if (span === null) return false;
    return (low === null || span.end > low.start) && (high === null || span.start < high.end);
  });
  return new Set(touching.map(({ id }) => id));
}

/** Milliseconds since 1970, end exclusive, infinite where open; null for what is no date. */
function spanOf(edtf: string): { readonly start: number; readonly end: number } | null {
  try {
    const { start, end } = parsePeriod(edtf);
    return { start: start ?? -Infinity, end: end ?? Infinity };
  } catch (error) {
    if (error instanceof PlumbError) return null;
    throw error;
  }
}
