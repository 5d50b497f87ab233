import { PlumbError } from '../values/PlumbError.ts';
import { writeCell } from '../points/writePointsCsv.ts';
import type { ReferenceFields } from './referenceFields.ts';
import { folded, readReferenceSchema } from './referenceQuantity.ts';

export const referenceColumns = ['key', 'name', 'value', 'low', 'high', 'unit', 'source', 'note'] as const;
const neededColumns = ['name', 'unit', 'source'] as const;
const mostRows = 10_000;
const mostTold = 20;

/** A row of a table of reference quantities; `key` names the shipped one in whose place it stands, and is empty for most. */
export interface ReferenceRow {
  readonly key: string;
  readonly fields: ReferenceFields;
}

/**
 * Reads the rows of a table, its header first. Either all are good or none is taken.
 * @throws PlumbError `invalid-input`: a column is missing, or rows are wrong, each named by its number (the header is row 1)
 */
export function readReferenceRows(records: readonly (readonly string[])[], fileName: string): readonly ReferenceRow[] {
  const [header = [], ...rows] = records;
  const titles = header.map(folded);
  const missing = neededColumns.filter((column) => !titles.includes(column));
  if (missing.length > 0) {
    const message = `"${fileName}" has no column ${missing.join(', ')}. Its first row is to name its columns: ${referenceColumns.join(', ')}.`;
    throw new PlumbError('invalid-input', message, { missing });
  }
  if (rows.length > mostRows)
    throw new PlumbError('invalid-input', `"${fileName}" has more than ${mostRows.toLocaleString('en')} rows.`);
  const problems: { row: number; problem: string }[] = [];
  const seen = new Map<string, number>();
  const read = rows.flatMap((cells, index): ReferenceRow[] => {
    const row = index + 2;
    const outcome = readRow((column) => cells[titles.indexOf(column)]?.trim() ?? '');
    const name = typeof outcome === 'string' ? '' : folded(outcome.fields.name);
    const earlier = seen.get(name);
    const problem =
      typeof outcome === 'string' ? outcome : earlier === undefined ? undefined : `row ${earlier} has the same name`;
    if (problem !== undefined) problems.push({ row, problem });
    if (typeof outcome === 'string') return [];
    seen.set(name, earlier ?? row);
    return [outcome];
  });
  if (problems.length > 0) throw rowsProblem(problems, fileName);
  return read;
}

/** The row, or what is wrong with it. */
function readRow(cell: (column: (typeof referenceColumns)[number]) => string): ReferenceRow | string {
  const numbers = { value: readNumber(cell('value')), low: readNumber(cell('low')), high: readNumber(cell('high')) };
  const wrong = (['value', 'low', 'high'] as const).find((column) => Number.isNaN(numbers[column]));
  if (wrong !== undefined) return `its ${wrong} “${cell(wrong)}” is not a number such as 1500.5`;
  const words = { name: cell('name'), unit: cell('unit'), source: cell('source'), note: cell('note') };
  const parsed = readReferenceSchema.safeParse({ ...words, ...numbers });
  if (parsed.success) return { key: cell('key'), fields: parsed.data };
  return parsed.error.issues.map(({ message }) => message).join('; ');
}

/** Null for an empty cell; NaN for what is no number. Commas part thousands only, a full stop the decimals. */
function readNumber(text: string): number | null {
  if (text === '') return null;
  const plain = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

function rowsProblem(
  problems: readonly { readonly row: number; readonly problem: string }[],
  fileName: string,
): PlumbError {
  const told = problems.slice(0, mostTold).map(({ row, problem }) => `Row ${row}: ${problem}.`);
  const more = problems.length > told.length ? [`And ${problems.length - told.length} more rows.`] : [];
  const message = [`Nothing of "${fileName}" was imported.`, ...told, ...more].join('\n');
  throw new PlumbError('invalid-input', message, { rows: problems.map(({ row }) => row) });
}

/** What importing rows does to what the case holds: one of the same name or key is changed, the same again is left. */
export interface ImportedRows {
  readonly added: readonly ReferenceRow[];
  readonly changed: readonly { readonly id: string; readonly fields: ReferenceFields }[];
  readonly same: number;
}

interface Held {
  readonly key: string | null;
  /** Null for a shipped one, which is replaced rather than changed. */
  readonly id: string | null;
  readonly fields: ReferenceFields;
}

/** `held`: the case's own before the shipped ones. */
export function planReferenceImport(rows: readonly ReferenceRow[], held: readonly Held[]): ImportedRows {
  const added: ReferenceRow[] = [];
  const changed: { id: string; fields: ReferenceFields }[] = [];
  let same = 0;
  for (const row of rows) {
    const present =
      held.find(({ key }) => row.key !== '' && key === row.key) ??
      held.find(({ fields }) => folded(fields.name) === folded(row.fields.name));
    if (present === undefined) added.push({ ...row, key: '' });
    else if (sameFields(present.fields, row.fields)) same += 1;
    else if (present.id === null) added.push({ ...row, key: present.key ?? '' });
    else changed.push({ id: present.id, fields: row.fields });
  }
  return { added, changed, same };
}

function sameFields(one: ReferenceFields, other: ReferenceFields): boolean {
  return (['name', 'value', 'low', 'high', 'unit', 'source', 'note'] as const).every(
    (field) => one[field] === other[field],
  );
}

/** As RFC 4180 has it, in the columns that are read again. */
export function writeReferenceCsv(rows: readonly ReferenceRow[]): string {
  const records = rows.map(({ key, fields }) => {
    const { name, value, low, high, unit, source, note } = fields;
    return [key, name, value, low, high, unit, source, note];
  });
  return [[...referenceColumns], ...records].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}
