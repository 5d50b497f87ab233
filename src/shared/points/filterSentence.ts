import { assertNever } from '../values/assertNever.ts';
import { formatPeriod } from '../values/formatPeriod.ts';
import { PlumbError } from '../values/PlumbError.ts';
import type { PointFilter } from './pointFilter.ts';

/** Titles of what filters name by identifier. */
export interface FilterNames {
  readonly source: (id: string) => string | undefined;
  readonly claim: (id: string) => string | undefined;
  readonly tag: (id: string) => string | undefined;
}

const gone = 'one that is gone';

/** One condition as a clause, such as `status is claimed or disputed`. */
export function filterClause(filter: PointFilter, names: FilterNames): string {
  switch (filter.kind) {
    case 'status':
      return `status is ${filter.any.join(' or ')}`;
    case 'credibility':
      return credibilityClause(filter);
    case 'unit':
      return filter.unit.trim() === '' ? 'without a unit' : `measured in ${filter.unit.trim()} or what converts to it`;
    case 'period':
      return periodClause(filter.period);
    case 'words':
      return `${filter.field === 'counted' ? 'what is counted' : filter.field} has “${filter.words}”`;
    case 'source':
      return `source is ${quoted(names.source(filter.sourceId))}`;
    case 'claim':
      return `claim is ${quoted(names.claim(filter.claimId))}`;
    case 'tag':
      return `tagged ${quoted(names.tag(filter.tagId))}`;
    case 'qualifier':
      return filter.qualifier === null ? 'number without a qualifier' : `number is “${filter.qualifier}”`;
    case 'withoutEvidence':
      return 'without evidence';
    case 'stale':
      return 'stale';
    default:
      return assertNever(filter);
  }
}

/** `status is claimed or disputed, from August 2023 to January 2024: 12 of 40 data points`. */
export function filterSentence(
  filters: readonly PointFilter[],
  counts: { readonly shown: number; readonly all: number },
  names: FilterNames,
): string {
  const result = countWords(counts, filters.length > 0);
  if (filters.length === 0) return result;
  return `${filters.map((filter) => filterClause(filter, names)).join(', ')}: ${result}`;
}

/** `12 of 40 data points`, or `40 data points` where nothing is asked of them. */
export function countWords(
  { shown, all }: { readonly shown: number; readonly all: number },
  filtered: boolean,
): string {
  const noun = all === 1 ? 'data point' : 'data points';
  const total = `${all.toLocaleString('en')} ${noun}`;
  return filtered ? `${shown.toLocaleString('en')} of ${total}` : total;
}

function credibilityClause({ from, to, unjudged }: Extract<PointFilter, { kind: 'credibility' }>): string {
  const range = from === to ? `${from}` : `${from} to ${to}`;
  return `credibility is ${range}${unjudged ? ' or not judged' : ''}`;
}

/** One date is `in` or `on` it; an interval says `from` already where it is open. */
function periodClause(period: string): string {
  try {
    const words = formatPeriod(period);
    if (/^(?:from|until) /.test(words)) return words;
    if (period.includes('/')) return `from ${words}`;
    return `${/^\d{1,2} /.test(words) ? 'on' : 'in'} ${words}`;
  } catch (error) {
    if (error instanceof PlumbError) return `in “${period}”, which is no date`;
    throw error;
  }
}

function quoted(title: string | undefined): string {
  return title === undefined ? gone : `“${title}”`;
}
