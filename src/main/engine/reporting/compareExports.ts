import type { Manifest } from '#shared/reports/manifest.ts';
import { compareReports, type ReportDifferences } from '#shared/reports/differences/compareReports.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import { readManifest } from '#shared/reports/readManifest.ts';
import { writeManifest } from '#shared/reports/writeManifest.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { engineVersion } from '../engineVersion.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { manifestOfExport } from '../store/queries/exports.ts';
import { sha256 } from './gatherEvidence.ts';
import { prepareReport } from './prepareReport.ts';

/** From one export to a later one; to the report as it stands now where `after` is null. Errors: `not-found`, `unreadable-file`. */
export function compareExports(
  database: ReadableDatabase,
  reportId: string,
  before: string,
  after: string | null,
): ReportDifferences {
  const earlier = manifestOfExport(database, before);
  const later =
    after === null ? manifestNow(database, reportId, earlier.version) : manifestOfExport(database, after).manifest;
  return compareReports(parseManifest(earlier.manifest, 'first'), parseManifest(later, 'second'));
}

function manifestNow(database: ReadableDatabase, reportId: string, version: ReportVersion): string {
  const { resolved, evidence, asOf, settings } = prepareReport(database, reportId, version);
  return writeManifest(resolved, evidence(), { asOf, language: settings.language, engineVersion, sha256 });
}

/** Errors: `unreadable-file`. */
export function parseManifest(text: string, which: 'first' | 'second'): Manifest {
  const read = readManifest(text);
  if (read.kind === 'manifest') return read.manifest;
  throw new PlumbError('unreadable-file', `The manifest of the ${which} of the two can not be read. ${read.reason}`);
}
