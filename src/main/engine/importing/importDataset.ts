import type { Imported } from '#shared/contract/sources.ts';
import { storedChunks } from '../store/queries/captures.ts';
import { datasetRows, profileDataset } from './csv.ts';
import type { ImportJob } from './importSource.ts';

/** Two passes over the stored bytes: the first finds the columns' types, the second stages typed rows. */
export async function importDataset({ desk, file, captureId, sha256, synthetic }: ImportJob): Promise<Imported> {
  const bytes = () => storedChunks(desk.database, captureId);
  desk.progress(`Looking through ${file.name}`, 0, null);
  const profile = await profileDataset(bytes, file.name, desk.signal);
  const columns = profile.columns.map(({ name, type }, position) => ({ position, name, type }));
  await desk.stageColumns(captureId, columns);
  let staged = 0;
  for await (const rows of datasetRows(bytes, file.name, profile, desk.signal)) {
    desk.signal.throwIfAborted();
    await desk.stageRows(captureId, staged + 1, rows);
    staged += rows.length;
    desk.progress(`Reading rows of ${file.name}`, staged, profile.rowCount);
  }
  const title = file.name.replace(/\.[^.]+$/, '');
  const published = await desk.publish({
    ...{ captureId, textId: null, kind: 'dataset', sha256, title, byline: null, publisher: null, publishedOn: null },
    ...{ synthetic, rowCount: staged, blockCount: 0, fileName: file.name },
  });
  return { ...published, kind: 'dataset', title, blocks: 0, rows: staged };
}
