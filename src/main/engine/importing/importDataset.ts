import { storedChunks } from '../store/queries/captures.ts';
import { startRowHash } from '../store/rowHash.ts';
import type { DatasetFormat } from './format.ts';
import type { ImportJob, StagedFile } from './importFile.ts';
import type { Publication } from './steps.ts';
import { profileTable, tableRows } from './typedRows.ts';

/** Two passes over the stored bytes: the first finds the columns' types, the second stages typed rows. */
export async function stageDataset(
  { desk, synthetic }: ImportJob,
  { captureId, fileName, sha256 }: StagedFile,
  format: DatasetFormat,
): Promise<Publication> {
  desk.progress(`Looking through ${fileName}`, 0, null);
  const table = await format.openTable(() => storedChunks(desk.database, captureId), fileName, desk.signal);
  const profile = await profileTable(table, desk.signal);
  const columns = profile.columns.map(({ name, type }, position) => ({ position, name, type }));
  await desk.stageColumns(captureId, columns);
  let staged = 0;
  const hash = startRowHash();
  for await (const rows of tableRows(table, profile, desk.signal)) {
    desk.signal.throwIfAborted();
    hash.add(rows);
    await desk.stageRows(captureId, staged + 1, rows);
    staged += rows.length;
    desk.progress(`Reading rows of ${fileName}`, staged, profile.rowCount);
  }
  const title = fileName.replace(/\.[^.]+$/, '');
  return {
    ...{ captureId, textId: null, kind: 'dataset', sha256, title, byline: null, publisher: null, publishedOn: null },
    ...{ updatedOn: null, accessedOn: null, url: null, canonicalUrl: null },
    ...{ synthetic, rowCount: staged, rowsSha256: hash.digest(), blockCount: 0, fileName, parts: [] },
  };
}
