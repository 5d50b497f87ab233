import type { Filter } from '../datasets/filter.ts';
import { assertNever } from '../values/assertNever.ts';
import { redactText } from './redactWords.ts';
import type { Withholding } from './withholding.ts';

/** Conditions on a withheld column lose what they compare with, others the withheld names in it. */
export function redactFilters(filters: readonly Filter[], sourceId: string, withholding: Withholding): Filter[] {
  const withheld = withholding.columns.get(sourceId) ?? [];
  return filters.map((filter) =>
    withheld.some(({ position }) => position === filter.column)
      ? { column: filter.column, operator: 'is', value: withholding.labels.cell }
      : redactFilter(filter, withholding),
  );
}

function redactFilter(filter: Filter, withholding: Withholding): Filter {
  // A number may be that of an account; it stays a number where it is none.
  const redact = <Value extends string | number | null>(value: Value): Value | string => {
    const words = String(value);
    const redacted = value === null ? words : redactText(words, withholding);
    return redacted === words ? value : redacted;
  };
  switch (filter.operator) {
    case 'is':
      return { ...filter, value: redact(filter.value) };
    case 'is one of':
      return { ...filter, values: filter.values.map(redact) };
    case 'contains':
      return { ...filter, value: redactText(filter.value, withholding) };
    case 'between':
      return { ...filter, low: redact(filter.low), high: redact(filter.high) };
    default:
      return assertNever(filter);
  }
}
