import { findDates, isoDate } from './findDates.ts';
import type { Delimiter } from './sniffDelimiter.ts';

export type ColumnType = 'integer' | 'number' | 'date' | 'text' | 'boolean';

/** A way of writing a column's cells; `read` takes a trimmed, non-empty cell and says null if it is written otherwise. */
export interface CellForm {
  readonly name: string;
  readonly type: ColumnType;
  read(cell: string): string | number | null;
}

const digits = /^[+-]?(?:0|[1-9]\d*)$/u;
const plainNumber = /^[+-]?(?:0|[1-9]\d*)?(?:\.\d+|(?<=\d)\.?)(?:[eE][+-]?\d{1,3})?$/u;
const commaNumber = /^[+-]?(?:0|[1-9]\d*)?(?:,\d+|(?<=\d))$/u;

/** From the narrowest to the widest: a column takes the first that all its cells fit. */
export const cellForms: readonly CellForm[] = [
  { name: 'true or false', type: 'boolean', read: readBoolean },
  { name: 'integer', type: 'integer', read: (cell) => (digits.test(cell) ? safeInteger(Number(cell)) : null) },
  { name: 'number', type: 'number', read: (cell) => (plainNumber.test(cell) ? finite(cell) : null) },
  grouped(',', '.', 'integer'),
  grouped(',', '.', 'number'),
  {
    name: 'decimal comma',
    type: 'number',
    read: (cell) => (commaNumber.test(cell) ? finite(cell.replace(',', '.')) : null),
  },
  grouped('.', ',', 'integer'),
  grouped('.', ',', 'number'),
  grouped(' ', '.', 'integer'),
  grouped(' ', '.', 'number'),
  grouped(' ', ',', 'number'),
  { name: 'date', type: 'date', read: readDate },
  { name: 'day/month/year', type: 'date', read: (cell) => readSlashed(cell, 'day') },
  { name: 'month/day/year', type: 'date', read: (cell) => readSlashed(cell, 'month') },
];

/** `1,234,567.8`: groups of three; with `integer`, no fraction. */
function grouped(group: ',' | '.' | ' ', point: '.' | ',', type: 'integer' | 'number'): CellForm {
  const separator = group === ' ' ? String.raw`[ \u00a0\u202f]` : `[${group}]`;
  const fraction = type === 'integer' ? '' : `(?:[${point}]\\d+)?`;
  const shape = new RegExp(`^[+-]?(?:0|[1-9]\\d{0,2}(?:${separator}\\d{3})+|[1-9]\\d*)${fraction}$`, 'u');
  const groups = new RegExp(separator, 'gu');
  return {
    name: `${type} grouped by "${group}"`,
    type,
    read(cell) {
      if (!shape.test(cell)) return null;
      return finite(cell.replace(groups, '').replace(point, '.'));
    },
  };
}

function safeInteger(value: number): number | null {
  if (!Number.isSafeInteger(value)) return null;
  return value === 0 ? 0 : value;
}

/** A number whose digits a double can hold: a long code that only looks like a number stays text. */
function finite(cell: string): number | null {
  const value = Number(cell);
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) && !/[.eE]/u.test(cell) ? safeInteger(value) : value;
}

function readBoolean(cell: string): number | null {
  const word = cell.toLowerCase();
  if (word === 'true' || word === 'yes') return 1;
  return word === 'false' || word === 'no' ? 0 : null;
}

const edtfDay = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u;
const moment = /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/u;

/** ISO and EDTF days, months and intervals, moments, and days written out (`23 June 2024`, `23.06.2024`). */
function readDate(cell: string): string | null {
  if (cell.length > 40) return null;
  const day = edtfDay.exec(cell);
  if (day !== null) return isEdtf(day) ? cell : null;
  if (moment.test(cell))
    return isoDate(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8, 10))) === null
      ? null
      : cell.replace(' ', 'T');
  const halves = cell.split('/');
  if (halves.length === 2 && halves.every((half) => /^\d{4}-\d\d/u.test(half)))
    return halves.every((half) => readDate(half) === half) && (halves[0] ?? '') <= (halves[1] ?? '') ? cell : null;
  if (cell.includes('/') && !/^\d{4}\/\d{1,2}\/\d{1,2}$/u.test(cell)) return null;
  const found = findDates(cell)[0];
  return found !== undefined && found.start === 0 && found.end === cell.length ? found.date : null;
}

function isEdtf(parts: RegExpExecArray): boolean {
  return isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)) !== null;
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

function readSlashed(cell: string, first: 'day' | 'month'): string | null {
  const parts = slashed.exec(cell);
  if (parts === null) return null;
  const [one, two, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return first === 'day' ? isoDate(year, two, one) : isoDate(year, one, two);
}

/** Watches a column's cells and keeps the forms that all of them fit. */
export class ColumnWatch {
  private fitting: readonly CellForm[] = cellForms;
  private isFilled = false;
  private isNumeric = false;

  add(cell: string): void {
    if (this.fitting.length === 0) return;
    // Digits alone fit every form of number: once only those are left, such a cell cannot narrow the choice.
    if (this.isNumeric && isDigits(cell)) return;
    const trimmed = cell.trim();
    if (trimmed === '') return;
    this.isFilled = true;
    if (this.fitting.every((form) => form.read(trimmed) !== null)) return;
    this.fitting = this.fitting.filter((form) => form.read(trimmed) !== null);
    this.isNumeric = this.fitting.every(({ type }) => type === 'integer' || type === 'number');
  }

  /** The form that all cells fit, or null for text: a column without cells, of several forms, or of days that could be months. */
  form(delimiter: Delimiter): CellForm | null {
    if (!this.isFilled) return null;
    const names = new Set(this.fitting.map(({ name }) => name));
    if (names.has('day/month/year') && names.has('month/day/year')) return null;
    // "1,234" is a fraction in files that separate cells by semicolons, a thousand elsewhere.
    const isFraction = delimiter === ';' && names.has('decimal comma') && !names.has('number');
    return this.fitting.find(({ name }) => !isFraction || name === 'decimal comma') ?? null;
  }
}

/** At most 15 digits without a leading zero: by code units, because this runs for every cell. */
function isDigits(cell: string): boolean {
  const { length } = cell;
  if (length === 0 || length > 15 || (length > 1 && cell.charCodeAt(0) === 48)) return false;
  for (let at = 0; at < length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
