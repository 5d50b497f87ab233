import { setImmediate } from 'node:timers/promises';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { mostColumns } from '../store/staging.ts';
import { type CellForm, cellForms, type ColumnType, ColumnWatch } from './cellTypes.ts';
import type { Table } from './format.ts';

export interface DatasetColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** How the cells are written, such as `decimal comma`; null for text. */
  readonly form: string | null;
}

export interface DatasetProfile {
  readonly columns: readonly DatasetColumn[];
  /** Rows below the header. */
  readonly rowCount: number;
}

export type CellValue = string | number | null;

const batchLength = 1000;

/**
 * First pass over a table: its columns with the narrowest type that all their cells fit, and the number of its rows.
 * Bounded memory. @throws PlumbError `unreadable-file` naming file and line; `cancelled`.
 */
export async function profileTable(table: Table, signal?: AbortSignal): Promise<DatasetProfile> {
  const { fileName, delimiter } = table;
  let names: readonly string[] | null = null;
  let watches: readonly ColumnWatch[] = [];
  let rowCount = 0;
  for await (const record of table.records()) {
    if (names === null) {
      refuseTooWide(record.length, fileName);
      names = uniqueNames(record);
      watches = names.map(() => new ColumnWatch());
      continue;
    }
    for (const [at, watch] of watches.entries()) watch.add(record[at] ?? '');
    rowCount += 1;
    if (rowCount % batchLength === 0) await breathe(signal);
  }
  if (names === null)
    throw new PlumbError('unreadable-file', `"${fileName}" is empty: it has no header line.`, { fileName });
  const columns = names.map((name, at): DatasetColumn => {
    const form = watches[at]?.form(delimiter) ?? null;
    return { name, type: form?.type ?? 'text', form: form?.name ?? null };
  });
  return { columns, rowCount };
}

/**
 * Second pass: the rows below the header in batches of up to 1,000. Numbers as numbers, booleans 0 and 1,
 * dates as ISO or EDTF text, empty cells null, text as it stands. @throws PlumbError as `profileTable`.
 */
export async function* tableRows(
  table: Table,
  profile: DatasetProfile,
  signal?: AbortSignal,
): AsyncGenerator<CellValue[][]> {
  const forms = profile.columns.map((column) => cellForms.find(({ name }) => name === column.form) ?? null);
  let batch: CellValue[][] = [];
  let isHeader = true;
  for await (const record of table.records()) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    batch.push(forms.map((form, at) => cellValue(record[at] ?? '', form)));
    if (batch.length < batchLength) continue;
    yield batch;
    batch = [];
    await breathe(signal);
  }
  if (batch.length > 0) yield batch;
}

function refuseTooWide(width: number, fileName: string): void {
  if (width <= mostColumns) return;
  const message = `"${fileName}" has ${width.toLocaleString('en')} columns; a table can have at most ${mostColumns.toLocaleString('en')}.`;
  throw new PlumbError('unsupported-format', message, { fileName, limit: mostColumns });
}

function cellValue(cell: string, form: CellForm | null): CellValue {
  const trimmed = cell.trim();
  if (trimmed === '') return null;
  return form === null ? cell : form.read(trimmed);
}

/** Lets the thread's other work run between batches. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted === true) throw new PlumbError('cancelled', 'The import was cancelled.');
}

/** Headers as names: empty ones numbered (`column 3`), later ones of the same name told apart (`port (2)`). */
function uniqueNames(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header, at) => {
    const plain = header.replace(/\s+/gu, ' ').trim();
    const base = plain === '' ? `column ${at + 1}` : plain;
    let name = base;
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${base} (${again})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
