import type { Filter } from '../datasets/filter.ts';
import type { Labels } from '../labels/en.ts';
import { writeDigits } from '../labels/writing.ts';
import { assertNever } from '../values/assertNever.ts';

/** One condition on rows as a clause, in a report's language: `cargo is explosives`, `cargo = explosives`. */
export function filterClause(filter: Filter, columns: readonly { readonly name: string }[], labels: Labels): string {
  const { drawn, quoted } = labels;
  const name = columns[filter.column]?.name ?? drawn.column(String(filter.column + 1));
  const written = (value: string | number) =>
    typeof value === 'number'
      ? writeDigits(Number(value.toPrecision(12)), labels, { maximumFractionDigits: 12 })
      : value === ''
        ? drawn.empty
        : value;
  switch (filter.operator) {
    case 'is':
      return drawn.is(name, written(filter.value));
    case 'is one of':
      return drawn.isOneOf(name, filter.values.map(written).join(', '));
    case 'contains':
      return drawn.contains(name, quoted(filter.value));
    case 'between':
      if (filter.low === null) return drawn.upTo(name, written(filter.high ?? ''));
      if (filter.high === null) return drawn.from(name, written(filter.low));
      return drawn.between(name, written(filter.low), written(filter.high));
    default:
      return assertNever(filter);
  }
}
