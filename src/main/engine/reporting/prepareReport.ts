import { labelsOf } from '#shared/labels/all.ts';
import { protectReport } from '#shared/protecting/protectReport.ts';
import { type ReportVersion, versionSuffixes } from '#shared/protecting/versions.ts';
import type { Withholding } from '#shared/protecting/withholding.ts';
import type { Evidence } from '#shared/reports/evidence.ts';
import type { Report } from '#shared/reports/reportDocument.ts';
import type { LabelLanguage, ReportSettings } from '#shared/reports/reportSettings.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { fileNameOf } from '../exchanging/fileNameOf.ts';
import { gatherWithholding } from '../protecting/gatherWithholding.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getReport, getReportSettings, lastChanged } from '../store/queries/reports.ts';
import { gatherEvidence, sha256 } from './gatherEvidence.ts';
import { gatherFacts } from './gatherFacts.ts';

/** A report as it leaves the case or is previewed, whatever the file's format. */
export interface PreparedReport {
  /** As it was written, but for its title, which is that of the version. */
  readonly report: Report;
  readonly settings: ReportSettings;
  readonly version: ReportVersion;
  readonly resolved: ResolvedReport;
  /** What it rests on, gathered when asked for. */
  readonly evidence: () => Evidence;
  /** The day of its last change, ISO 8601 in UTC: files are dated by it and not by the clock. */
  readonly asOf: string;
  /** From its title, with its version and without an ending. */
  readonly fileName: string;
  readonly withholding: Withholding;
}

const nothingWithheld = { redactions: [], passages: [] };

/**
 * The one place where a report is read, its links resolved, its evidence gathered, and where what a version withholds is taken out of
 * all of these. `language` is of the labels, in place of what the report is set to. Errors: `not-found`.
 */
export function prepareReport(
  database: ReadableDatabase,
  reportId: string,
  version: ReportVersion = 'full',
  language?: LabelLanguage,
): PreparedReport {
  const report = getReport(database, reportId);
  const kept = getReportSettings(database, reportId);
  const settings = language === undefined ? kept : { ...kept, language };
  const labels = labelsOf(settings.language);
  const withheld = version === 'full' ? nothingWithheld : gatherWithholding(database, reportId);
  const protection = protectReport(gatherFacts(database, labels), { version, ...withheld }, sha256, labels.protecting);
  const title = protection.title(report);
  return {
    report: { ...report, title },
    settings: protection.settings(settings),
    version,
    resolved: protection.resolved(resolveReport(report, protection.facts, labels)),
    evidence: () => protection.evidence(gatherEvidence(database, report)),
    asOf: lastChanged(database, reportId).slice(0, 10),
    fileName: `${fileNameOf(title, 'Report')}${versionSuffixes[version]}`,
    withholding: protection.withholding,
  };
}
