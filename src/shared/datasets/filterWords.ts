import { assertNever } from '../values/assertNever.ts';
import type { Filter } from './filter.ts';

/** One condition as a clause: `cargo is explosives`, `departed between 2023-08-01 and 2024-01-31`. */
export function filterWords(filter: Filter, columns: readonly { readonly name: string }[]): string {
  const name = columns[filter.column]?.name ?? `column ${filter.column + 1}`;
  switch (filter.operator) {
    case 'is':
      return `${name} is ${scalarWords(filter.value)}`;
    case 'is one of':
      return `${name} is one of ${filter.values.map(scalarWords).join(', ')}`;
    case 'contains':
      return `${name} contains "${filter.value}"`;
    case 'between':
      if (filter.low === null) return `${name} up to ${scalarWords(filter.high ?? '')}`;
      if (filter.high === null) return `${name} from ${scalarWords(filter.low)}`;
      return `${name} between ${scalarWords(filter.low)} and ${scalarWords(filter.high)}`;
    default:
      return assertNever(filter);
  }
}

function scalarWords(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : value === '' ? 'empty' : value;
}

/** With all of a cell's digits, and thousands apart. */
export function formatNumber(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en', { maximumFractionDigits: 12 });
}
