import { foldText, spaceCharacters } from '#shared/search/foldText.ts';
import { numberOf, numberOrNull, type ReadableDatabase, textOf, type WritableDatabase } from '../store/Database.ts';
import { cellName, datasetTable, listColumns } from '../store/queries/datasets.ts';

/** Each dataset's rows are indexed in a table of their own: hundreds of thousands of rows do not weigh on the search of texts. */
export function rowWordsTable(captureId: string): string {
  return `${datasetTable(captureId)}_words`;
}

const rowsAtOnce = 500;

/** Indexes the next rows of a dataset's columns of text. Returns whether all are indexed, and the characters it took. */
export function indexNextRows(
  database: WritableDatabase,
  captureId: string,
): { readonly done: boolean; readonly cost: number } {
  const cells = listColumns(database, captureId)
    .filter(({ type }) => type === 'text')
    .map(({ position }) => cellName(position));
  const indexed = indexedRows(database, captureId);
  const table = rowWordsTable(captureId);
  if (indexed === null) {
    if (cells.length > 0) database.exec(makeTable(table));
    database.run('INSERT INTO search_rows (capture_id, indexed) VALUES (?, 0)', captureId);
  }
  if (cells.length === 0) return { done: true, cost: 0 };
  const words = cells.map((cell) => `coalesce(${cell}, '')`).join(` || char(10) || `);
  const rows = database.all(
    `SELECT number, ${words} AS words FROM ${datasetTable(captureId)} WHERE number > ? ORDER BY number LIMIT ?`,
    ...[indexed ?? 0, rowsAtOnce],
  );
  let cost = 0;
  for (const row of rows) {
    const text = spaceCharacters(foldText(textOf(row['words'])));
    cost += text.length;
    database.run(`INSERT INTO ${table} (rowid, cells) VALUES (?, ?)`, numberOf(row['number']), text);
  }
  const last = numberOrNull(rows.at(-1)?.['number'] ?? null);
  if (last !== null) database.run('UPDATE search_rows SET indexed = ? WHERE capture_id = ?', last, captureId);
  return { done: rows.length < rowsAtOnce, cost };
}

/** The last row that is indexed; null where none is. */
export function indexedRows(database: ReadableDatabase, captureId: string): number | null {
  return numberOrNull(database.get('SELECT indexed FROM search_rows WHERE capture_id = ?', captureId)?.['indexed']);
}

function makeTable(table: string): string {
  return `CREATE VIRTUAL TABLE ${table} USING fts5 (cells, content = '', columnsize = 0, prefix = '2 3',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
    INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1);`;
}
