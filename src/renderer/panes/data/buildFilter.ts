import type { Column } from '#shared/contract/datasets.ts';
import { filterSchema, type Filter } from '#shared/datasets/filter.ts';
import { parseNumber } from '../../links/typedNumber.ts';
import { isNumeric } from './filterWords.ts';

export const operators = ['is', 'is one of', 'contains', 'between'] as const;
export type Operator = (typeof operators)[number];

export interface FilterText {
  readonly column: number;
  readonly operator: Operator;
  /** `is`, `contains`, and the list of `is one of`, divided by commas. */
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

export type BuiltFilter =
  | { readonly ok: true; readonly filter: Filter }
  | { readonly ok: false; readonly field: 'value' | 'low'; readonly message: string };

/** What was typed as a filter of that column's type, or what is wrong with it and where. */
export function buildFilter(typed: FilterText, columns: readonly Column[]): BuiltFilter {
  const column = columns[typed.column];
  const field = typed.operator === 'between' ? 'low' : 'value';
  const texts =
    typed.operator === 'is one of' ? typed.value.split(',').map((part) => part.trim()) : [typed.value.trim()];
  const given = typed.operator === 'between' ? [typed.low.trim(), typed.high.trim()] : texts;
  const filled = given.filter((text) => text !== '');
  if (column === undefined || filled.length === 0) return { ok: false, field, message: 'A value is needed' };
  const asNumber = isNumeric(column) && typed.operator !== 'contains';
  if (asNumber && filled.some((text) => !Number.isFinite(parseNumber(text)))) {
    return { ok: false, field, message: `${column.name} holds numbers; type one, such as 1,000` };
  }
  const scalar = (text: string) => (asNumber ? (parseNumber(text) ?? 0) : text);
  const bound = (text: string) => (text.trim() === '' ? null : scalar(text.trim()));
  const parsed = filterSchema.safeParse(
    typed.operator === 'between'
      ? { column: typed.column, operator: 'between', low: bound(typed.low), high: bound(typed.high) }
      : typed.operator === 'is one of'
        ? { column: typed.column, operator: 'is one of', values: filled.map(scalar) }
        : { column: typed.column, operator: typed.operator, value: scalar(typed.value.trim()) },
  );
  return parsed.success
    ? { ok: true, filter: parsed.data }
    : { ok: false, field, message: parsed.error.issues[0]?.message ?? 'This value cannot be used' };
}
