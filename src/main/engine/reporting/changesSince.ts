import type { ReportVersion } from '#shared/protecting/versions.ts';
import { compareManifests } from '#shared/reports/compareManifests.ts';
import { type Paper, paperNames, type PdfStandard, standardNames } from '#shared/reports/exportForm.ts';
import { readManifest } from '#shared/reports/readManifest.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { lastManifest, listExports } from '../store/queries/exports.ts';

export interface ExportNow {
  readonly reportId: string;
  readonly version: ReportVersion;
  readonly manifest: string;
  /** Of a PDF; a file of words has none. */
  readonly standard?: PdfStandard;
  readonly paper?: Paper;
}

/** What changed in a report, in sentences, since its last export of the same version in whatever format; null for its first. */
export function changesSince(
  database: ReadableDatabase,
  { reportId, version, manifest, standard, paper }: ExportNow,
): string[] | null {
  const last = listExports(database, reportId).find((one) => one.version === version);
  const before = lastManifest(database, reportId, version);
  if (last === undefined || before === null) return null;
  const set = [
    ...(standard === undefined || last.standard === null || last.standard === standard
      ? []
      : [`Set as ${standardNames[standard]}, before as ${standardNames[last.standard]}.`]),
    ...(paper === undefined || last.paper === null || last.paper === paper
      ? []
      : [`Set on ${paperNames[paper]}, before on ${paperNames[last.paper]}.`]),
  ];
  const [earlier, later] = [readManifest(before), readManifest(manifest)];
  if (earlier.kind !== 'manifest' || later.kind !== 'manifest') return set;
  return [...set, ...compareManifests(earlier.manifest, later.manifest)];
}
