import type { Evidence } from '#shared/reports/evidence.ts';
import type { Report } from '#shared/reports/reportDocument.ts';
import type { ReportSettings } from '#shared/reports/reportSettings.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { fileNameOf } from '../exchanging/fileNameOf.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getReport, getReportSettings, lastChanged } from '../store/queries/reports.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import { gatherFacts } from './gatherFacts.ts';

/** A report as it leaves the case or is previewed, whatever the file's format. */
export interface PreparedReport {
  readonly report: Report;
  readonly settings: ReportSettings;
  readonly resolved: ResolvedReport;
  /** What it rests on, gathered when asked for. */
  readonly evidence: () => Evidence;
  /** The day of its last change, ISO 8601 in UTC: files are dated by it and not by the clock. */
  readonly asOf: string;
  /** From its title, without an ending. */
  readonly fileName: string;
}

/** The one place where a report is read, its links resolved and its evidence gathered. Errors: `not-found`. */
export function prepareReport(database: ReadableDatabase, reportId: string): PreparedReport {
  const report = getReport(database, reportId);
  return {
    report,
    settings: getReportSettings(database, reportId),
    resolved: resolveReport(report, gatherFacts(database)),
    evidence: () => gatherEvidence(database, report),
    asOf: lastChanged(database, reportId).slice(0, 10),
    fileName: fileNameOf(report.title, 'Report'),
  };
}
