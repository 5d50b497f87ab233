import type { Cell, Column, DatasetPage } from '#shared/contract/datasets.ts';
import { formatNumber } from '#shared/datasets/filterWords.ts';

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
