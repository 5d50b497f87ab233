import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listPictures, readPictureBytes } from '../store/queries/pictures.ts';
import type { PagePicture } from './pagePictures.ts';

/** The pictures that a report shows, by id, with the desk's logo. */
export function gatherPictures(
  database: ReadableDatabase,
  report: ResolvedReport,
  settings: ReportSettings,
): ReadonlyMap<string, PagePicture> {
  const shown = report.blocks.flatMap((block) =>
    block.kind === 'picture' && block.picture !== null ? [block.picture.id] : [],
  );
  const wanted = new Set([...shown, ...(settings.logo === null ? [] : [settings.logo])]);
  if (wanted.size === 0) return new Map();
  return new Map(
    listPictures(database).flatMap(({ id, mediaType }): [string, PagePicture][] => {
      const bytes = wanted.has(id) ? readPictureBytes(database, id) : null;
      return bytes === null ? [] : [[id, { id, mediaType, bytes }]];
    }),
  );
}
