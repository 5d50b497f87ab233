import { z } from 'zod';
import type { ReportExport } from '#shared/contract/reports.ts';
import { type ReportVersion, reportVersions } from '#shared/protecting/versions.ts';
import { exportForms, papers, pdfStandards, textFormats } from '#shared/reports/exportForm.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { numberOf, oneOf, type ReadableDatabase, type Row, textOf, textOrNull } from '../Database.ts';

const columns = 'id, title, exported_at, standard, paper, form, file_name, sha256, size, pages, changes, version';
const sentences = z.array(z.string());

/** Of one report, the newest first. */
export function listExports(database: ReadableDatabase, reportId: string): ReportExport[] {
  const sql = `SELECT ${columns} FROM exports WHERE report_id = ? ORDER BY exported_at DESC, rowid DESC`;
  return database.all(sql, reportId).map(toExport);
}

/** The newest export of exactly these bytes; null where this case made none. */
export function findExport(database: ReadableDatabase, sha256: string): ReportExport | null {
  const row = database.get(`SELECT ${columns} FROM exports WHERE sha256 = ? ORDER BY exported_at DESC`, sha256);
  return row === undefined ? null : toExport(row);
}

/** The newest export that carries exactly this manifest; null where there is none. */
export function findManifest(database: ReadableDatabase, manifest: string): ReportExport | null {
  const sql = `SELECT ${columns} FROM exports WHERE manifest = ? ORDER BY exported_at DESC`;
  const row = database.get(sql, manifest);
  return row === undefined ? null : toExport(row);
}

/** The manifest that went with the newest export of a version of a report; null before the first. */
export function lastManifest(database: ReadableDatabase, reportId: string, version: ReportVersion): string | null {
  const sql = `SELECT manifest FROM exports WHERE report_id = ? AND ifnull(version, 'full') = ?
    ORDER BY exported_at DESC, rowid DESC LIMIT 1`;
  return textOrNull(database.get(sql, reportId, version)?.['manifest'] ?? null);
}

/** The manifest that went with one export. Errors: `not-found`. */
export function manifestOfExport(
  database: ReadableDatabase,
  exportId: string,
): { readonly manifest: string; readonly version: ReportVersion } {
  const row = database.get('SELECT manifest, version FROM exports WHERE id = ?', exportId);
  if (row === undefined) throw new PlumbError('not-found', 'This export is not in the case.');
  return { manifest: textOf(row['manifest']), version: oneOf(reportVersions, row['version'] ?? 'full') };
}

/** Exports whose file is not the one that the journal recorded, or that one of the two does not know. */
export function alteredExports(database: ReadableDatabase): string[] {
  const sql = `WITH recorded AS (
      SELECT payload ->> '$.facts.export.id' AS id, payload ->> '$.facts.export.sha256' AS sha256
      FROM journal_payloads WHERE json_valid(payload) AND payload ->> '$.facts.export.id' IS NOT NULL)
    SELECT coalesce(exports.id, recorded.id) AS id FROM exports FULL JOIN recorded ON recorded.id = exports.id
    WHERE exports.sha256 IS NOT recorded.sha256 ORDER BY 1`;
  return database.all(sql).map((row) => `exports ${textOf(row['id'])}`);
}

export function countExports(database: ReadableDatabase): number {
  return numberOf(database.get('SELECT count(*) AS total FROM exports')?.['total']);
}

function toExport(row: Row): ReportExport {
  const changes = textOrNull(row['changes']);
  return {
    id: textOf(row['id']),
    title: textOf(row['title']),
    exportedAt: textOf(row['exported_at']),
    // A file of words has no standard, no paper and no pages.
    standard: row['standard'] === '' ? null : oneOf(pdfStandards, row['standard']),
    paper: row['paper'] === '' ? null : oneOf(papers, row['paper']),
    form: oneOf([...exportForms, ...textFormats], row['form']),
    version: oneOf(reportVersions, row['version'] ?? 'full'),
    fileName: textOf(row['file_name']),
    sha256: textOf(row['sha256']),
    size: numberOf(row['size']),
    pages: row['standard'] === '' ? null : numberOf(row['pages']),
    changes: changes === null ? null : sentences.parse(JSON.parse(changes)),
  };
}
