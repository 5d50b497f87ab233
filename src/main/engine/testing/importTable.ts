import type { Column, Cell } from '#shared/contract/datasets.ts';
import type { Imported } from '#shared/contract/sources.ts';
import { openTestCase, temporaryFolder, type TestCase, writeFile } from './openTestCase.ts';

export interface ImportedTable {
  readonly one: TestCase;
  readonly imported: Imported;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Imports a file into a fresh case and reads its rows back, as a pane does. */
export async function importTable(fileName: string, content: string | Uint8Array): Promise<ImportedTable> {
  const one = openTestCase();
  const handle = writeFile(temporaryFolder(), fileName, content);
  const imported = await one.work('sources.import', { job: 'import', handle });
  return { one, imported, ...tableOf(one, imported.sourceId) };
}

export function tableOf(one: TestCase, sourceId: string): Pick<ImportedTable, 'columns' | 'rows'> {
  const query = { filters: [], measure: null, sort: null, offset: 0, limit: 200 };
  const page = one.read('datasets.query', { sourceId, ...query });
  return { columns: page.columns, rows: page.rows.map(({ cells }) => cells) };
}
