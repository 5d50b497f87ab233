import { open, rm } from 'node:fs/promises';
import type { ExportedPoints } from '#shared/contract/pointTable.ts';
import { pointRows } from '#shared/points/pointRows.ts';
import { writePointsCsv } from '#shared/points/writePointsCsv.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { fileProblem } from '../fileProblem.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { gatherPointFacts } from './queries/pointFacts.ts';

export interface PointsExport {
  /** In the order of the file; those that are gone are left out. */
  readonly dataPointIds: readonly string[];
  readonly byteOrderMark: boolean;
  readonly path: string | null;
}

const fileName = 'Data points.csv';

/** Writes data points as CSV to a path, or hands the file to the host. Errors: `conflict` where a file is there; `refused`. */
export async function exportPoints(desk: WorkDesk, { dataPointIds, byteOrderMark, path }: PointsExport) {
  desk.progress(`Exporting ${fileName}`, 0, null);
  const byId = new Map(pointRows(gatherPointFacts(desk.database, null)).map((row) => [row.point.id, row]));
  const rows = dataPointIds.flatMap((id) => byId.get(id) ?? []);
  desk.signal.throwIfAborted();
  const bytes = Buffer.from(writePointsCsv(rows, { byteOrderMark }), 'utf8');
  const handle = path === null ? await desk.hold({ name: fileName, mediaType: 'text/csv', bytes }) : null;
  if (path !== null) await writeNew(path, bytes);
  return { handle, fileName, count: rows.length } satisfies ExportedPoints;
}

/** A file of that name is left alone. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new PlumbError('conflict', `${path} exists already. Choose another name.`);
    throw fileProblem(error, path, 'refused');
  });
  try {
    await file.writeFile(bytes);
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw fileProblem(error, path, 'refused');
  }
}
