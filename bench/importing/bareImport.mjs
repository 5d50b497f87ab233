import { createReadStream } from 'node:fs';
import { csv } from '../../src/main/engine/importing/csv.ts';
import { profileTable, tableRows } from '../../src/main/engine/importing/typedRows.ts';
import { createDatabase } from '../../src/main/engine/store/openDatabase.ts';
import { stageCapture, stageColumns, stageRows } from '../../src/main/engine/store/staging.ts';

/** What an import rests on, one after the other on one thread with nothing else going on: reading the table twice, and writing its rows. Milliseconds. */
export async function bareImport(table, key) {
  const open = () => createReadStream(table);
  let began = performance.now();
  const opened = await csv.openTable(open, 'table.csv');
  const profile = await profileTable(opened);
  const batches = [];
  for await (const rows of tableRows(opened, profile)) batches.push(rows);
  const reading = performance.now() - began;
  const database = createDatabase(key);
  const capture = { captureId: 'bare', owner: '1:bare', fileName: 'table.csv', mediaType: 'text/csv', size: 0 };
  began = performance.now();
  stageCapture(database, { ...capture, importedAt: new Date().toISOString() });
  stageColumns(
    database,
    'bare',
    profile.columns.map(({ name, type }, position) => ({ position, name, type })),
  );
  let from = 1;
  for (const rows of batches) {
    stageRows(database, 'bare', from, rows);
    from += rows.length;
  }
  const writing = performance.now() - began;
  database.close();
  return { reading, writing };
}
