import type { Cell, Column, DatasetPage } from '#shared/contract/datasets.ts';
import type { Filter } from '#shared/datasets/filter.ts';
import { assertNever } from '#shared/values/assertNever.ts';

/** One condition as a clause: `cargo is explosives`, `departed between 2023-08-01 and 2024-01-31`. */
export function filterWords(filter: Filter, columns: readonly Column[]): string {
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

/** What came out: `1,382 rows, 74,000 t`; without filters, `3,000 rows`. */
export function resultWords(page: DatasetPage, measure: Column | null): string {
  const rows = page.matching === 1 ? '1 row' : `${formatNumber(page.matching)} rows`;
  if (measure === null || page.sum === null) return rows;
  const unit = unitOfColumn(measure.name);
  return `${rows}, ${formatNumber(page.sum)}${unit === null ? ` in ${measure.name}` : ` ${unit}`}`;
}

const unitsInNames = new Set([
  't',
  'kg',
  'g',
  'kt',
  'km',
  'm',
  'l',
  'usd',
  'eur',
  'teu',
  'tonnes',
  'tons',
  'containers',
]);

/** The unit that a column's name ends in, as in `weight_t`; null where it names none. */
export function unitOfColumn(name: string): string | null {
  const last = /(?:^|[\s_(])([A-Za-z]+)\)?$/.exec(name)?.[1] ?? '';
  return unitsInNames.has(last.toLowerCase()) && last.length < name.length ? last : null;
}

/** A cell as shown: numbers without lost digits and with grouping, except where the column is text. */
export function cellWords(cell: Cell, column: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (column.type === 'boolean') return cell === 0 ? 'no' : 'yes';
  return formatNumber(cell);
}

export function isNumeric(column: Column): boolean {
  return column.type === 'integer' || column.type === 'number';
}

/** Sums of binary fractions are shown to twelve figures, so that 0.1 + 0.2 reads 0.3. */
function formatNumber(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en', { maximumFractionDigits: 12 });
}
