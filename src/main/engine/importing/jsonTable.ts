import { PlumbError } from '#shared/values/PlumbError.ts';
import { mostColumns } from '../store/staging.ts';
import { type OpenChunks, utf8Pieces } from './csvBytes.ts';
import { featureCells } from './featureCells.ts';
import type { Table } from './format.ts';
import { JsonTokens } from './jsonTokens.ts';
import { type JsonRow, JsonWalk } from './jsonWalk.ts';

export interface JsonFile {
  readonly open: OpenChunks;
  readonly fileName: string;
  /** True for JSON lines: the outermost values are the rows. */
  readonly isSequence: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What a list's elements have in common. */
interface Survey {
  readonly columns: Set<string>;
  readonly kinds: Set<JsonRow['kind']>;
}

/** Characters of lists that are columns, which are held in memory to be turned. */
const longestColumns = 64_000_000;

/**
 * The table in a JSON file: its one list of records, wherever it lies; a list of lists with its header first; or lists of values of the
 * same length as columns. Errors: PlumbError `unreadable-file` naming the line, `unsupported-format` for JSON that is no table.
 */
export async function openJson(file: JsonFile): Promise<Table> {
  const { fileName } = file;
  const { surveys, lengths } = await survey(file);
  const tables = [...surveys].filter(([, { kinds }]) => !kinds.has('value'));
  const [first, second] = tables;
  if (first !== undefined && second === undefined) {
    const [list, { columns, kinds }] = first;
    const header = [...columns];
    if (!kinds.has('list')) return tableOf(fileName, () => objectRecords(file, list, header));
    return tableOf(fileName, () => listRecords(file, list, header.length));
  }
  if (second !== undefined) {
    const names = tables.map(([list]) => `"${list}"`).join(', ');
    throw noTable(
      fileName,
      `holds ${tables.length} lists of records (${names}). Save one of them as a file of its own`,
    );
  }
  const [length, other] = new Set(lengths.values());
  if (length === undefined) throw noTable(fileName, 'holds no list of records');
  if (length === 0 && other === undefined) throw noTable(fileName, 'holds an empty list: there is nothing to import');
  if (lengths.has('')) return tableOf(fileName, () => objectRecords(file, '', ['value']));
  if (other !== undefined) {
    const named = [...lengths].map(([name, count]) => `"${name}" ${count}`).slice(0, 10);
    throw noTable(
      fileName,
      `holds lists of different lengths (${named.join(', ')}), which are no columns of one table`,
    );
  }
  return tableOf(fileName, () => columnRecords(file));
}

function tableOf(fileName: string, records: Table['records']): Table {
  return { fileName, delimiter: ',', records };
}

/** First pass: the lists there are, and the names of their elements' values in order of appearance. */
async function survey(file: JsonFile): Promise<{
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly lengths: ReadonlyMap<string, number>;
}> {
  const surveys = new Map<string, Survey>();
  const walk = startWalk(file, (row, refuse) => {
    const seen = surveys.get(row.list) ?? { columns: new Set(), kinds: new Set() };
    surveys.set(row.list, seen);
    seen.kinds.add(row.kind);
    if (seen.kinds.size > 1) throw refuse('this list mixes records with other values');
    for (const name of namesOf(row)) seen.columns.add(name);
    if (seen.columns.size > mostColumns) {
      throw refuse(
        `the records have more than ${mostColumns.toLocaleString('en')} different names, the most columns that a table can have`,
      );
    }
  });
  for await (const _ of walk.steps);
  return { surveys, lengths: walk.lists };
}

async function* objectRecords(
  file: JsonFile,
  list: string,
  header: readonly string[],
): AsyncGenerator<readonly string[]> {
  yield header;
  for await (const row of rowsOf(file, list)) {
    const cells = featureCells(row.cells);
    yield header.map((name) => cells.get(name) ?? '');
  }
}

async function* listRecords(file: JsonFile, list: string, width: number): AsyncGenerator<readonly string[]> {
  for await (const { cells } of rowsOf(file, list)) {
    yield Array.from({ length: width }, (_, at) => cells.get(String(at)) ?? '');
  }
}

async function* columnRecords(file: JsonFile): AsyncGenerator<readonly string[]> {
  const columns = new Map<string, string[]>();
  let length = 0;
  const walk = startWalk(file, ({ list, cells }, refuse) => {
    const cell = cells.get('value') ?? '';
    const column = columns.get(list) ?? [];
    columns.set(list, column);
    column.push(cell);
    length += cell.length + 1;
    if (length > longestColumns) {
      throw refuse(
        `the columns are longer than ${longestColumns.toLocaleString('en')} characters, the most that is read in this form. Save it as a list of records`,
      );
    }
  });
  for await (const _ of walk.steps);
  const names = [...columns.keys()];
  yield names.map((name) => name.replace(/^.*\./u, ''));
  const cells = [...columns.values()];
  for (let at = 0; at < (cells[0]?.length ?? 0); at += 1) yield cells.map((column) => column[at] ?? '');
}

async function* rowsOf(file: JsonFile, list: string): AsyncGenerator<JsonRow> {
  let rows: JsonRow[] = [];
  const walk = startWalk(file, (row) => {
    if (row.list === list) rows.push(row);
  });
  for await (const _ of walk.steps) {
    yield* rows;
    rows = [];
  }
}

type TakeRow = (row: JsonRow, refuse: (what: string) => PlumbError) => void;

/** Goes through the file once; each step is a piece of it. */
function startWalk(
  { open, fileName, isSequence, signal }: JsonFile,
  take: TakeRow,
): { readonly steps: AsyncGenerator<void>; readonly lists: ReadonlyMap<string, number> } {
  const refuse = (what: string): PlumbError => tokens.refuse(what);
  const walk = new JsonWalk((row) => take(row, refuse), refuse, isSequence);
  const tokens = new JsonTokens(fileName, walk, isSequence);
  async function* steps(): AsyncGenerator<void> {
    for await (const piece of utf8Pieces(open, fileName, signal)) {
      tokens.feed(piece.toString('utf8'));
      yield;
    }
    tokens.end();
    yield;
  }
  return { steps: steps(), lists: walk.lists };
}

function namesOf({ kind, cells }: JsonRow): Iterable<string> {
  return kind === 'object' ? featureCells(cells).keys() : cells.keys();
}

function noTable(fileName: string, what: string): PlumbError {
  return new PlumbError('unsupported-format', `"${fileName}" ${what}.`, { fileName });
}
