import { z } from 'zod';
import {
  type ExportForm,
  exportForms,
  type Paper,
  papers,
  type PdfStandard,
  pdfStandards,
  type TextFormat,
  textFormats,
} from '../reports/exportForm.ts';
import { type ReportVersion, reportVersions } from '../protecting/versions.ts';
import { reportBlockSchema, type Report } from '../reports/reportDocument.ts';
import {
  labelLanguages,
  reportLookSchema,
  type ReportSettings,
  reportSettingsSchema,
} from '../reports/reportSettings.ts';
import type { ReportDifferences } from '../reports/differences/compareReports.ts';
import type { ResolvedReport } from '../reports/resolvedReport.ts';
import { handleField, idField, jobField, nameText, nothing } from './fields.ts';
import type { Verification } from './journal.ts';
import { change, read, work } from './method.ts';

export interface ReportSummary {
  readonly id: string;
  readonly title: string;
  readonly blocks: number;
  readonly stale: boolean;
  /** ISO 8601, UTC */
  readonly changedAt: string;
}

export interface OpenReport {
  readonly report: Report;
  readonly settings: ReportSettings;
  readonly resolved: ResolvedReport;
  readonly staleBlockIds: readonly string[];
}

export interface PrintedReport {
  /** Bytes of the PDF, to be fetched by `Transport.address`. */
  readonly handle: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly pages: number;
}

export interface ExportedReport extends PrintedReport {
  readonly standard: PdfStandard;
  readonly version: ReportVersion;
  /** What changed since the last export of the same version, one sentence each; null for the first. */
  readonly changes: readonly string[] | null;
}

/** A report as a file of words. */
export interface WrittenReport {
  readonly handle: string;
  readonly fileName: string;
  readonly sha256: string;
  /** What changed since the last export of the same version, one sentence each; null for the first. */
  readonly changes: readonly string[] | null;
}

/** A file that a report went out as. */
export interface ReportExport {
  readonly id: string;
  /** The report's, as it was. */
  readonly title: string;
  /** ISO 8601, UTC */
  readonly exportedAt: string;
  /** Null for a file of words, as its paper and pages. */
  readonly standard: PdfStandard | null;
  readonly paper: Paper | null;
  readonly form: ExportForm | TextFormat;
  readonly version: ReportVersion;
  readonly fileName: string;
  /** Of the PDF, or of the file of words, as its size in bytes. */
  readonly sha256: string;
  readonly size: number;
  readonly pages: number | null;
  readonly changes: readonly string[] | null;
}

/** What holds of a report that went out, and what does not. */
export interface ReportVerification extends Verification {
  /** Null where the manifest can not be read. */
  readonly title: string | null;
  /** The day that the report speaks for, ISO 8601. */
  readonly asOf: string | null;
  /** Whether it was held against a case too. */
  readonly withCase: boolean;
}

export const maximumBlocks = 20_000;

/** Without a version all of it. `language` is of the labels, in place of what the report is set to. `acknowledged` where the user lets go what is sensitive and not withheld from the public version. */
const versionFields = {
  version: z.enum(reportVersions).optional(),
  acknowledged: z.boolean().optional(),
  language: z.enum(labelLanguages).optional(),
};

export const reportsContract = {
  'reports.create': change<{ readonly reportId: string }>('Add report')(
    z.strictObject({
      title: nameText,
      blocks: z.array(reportBlockSchema).max(maximumBlocks),
      settings: reportSettingsSchema.optional(),
    }),
  ),
  'reports.save': change<null>('Edit report')(
    z.strictObject({ reportId: idField, title: nameText, blocks: z.array(reportBlockSchema).max(maximumBlocks) }),
  ),
  'reports.set': change<null>('Change report settings')(
    z.strictObject({ reportId: idField, settings: reportSettingsSchema }),
  ),
  'reports.remove': change<null>('Remove report')(z.strictObject({ reportId: idField })),
  'reports.list': read<readonly ReportSummary[]>()(nothing),
  'reports.open': read<OpenReport>()(z.strictObject({ reportId: idField })),
  /** Without a standard as PDF/A-3a, without a paper on A4. */
  'reports.print': work<PrintedReport>('Print report')(
    z.strictObject({
      job: jobField,
      reportId: idField,
      standard: z.enum(pdfStandards).optional(),
      paper: z.enum(papers).optional(),
      version: z.enum(reportVersions).optional(),
    }),
  ),
  /** Prints it with its evidence manifest inside, and keeps what went out. */
  'reports.export': work<ExportedReport>('Export report')(
    z.strictObject({
      job: jobField,
      reportId: idField,
      standard: z.enum(pdfStandards),
      paper: z.enum(papers),
      form: z.enum(exportForms),
      /** In place of what the report is set to, for this file alone. */
      look: reportLookSchema.optional(),
      ...versionFields,
    }),
  ),
  /** Writes it as one file of words, and keeps what went out. */
  'reports.write': work<WrittenReport>('Export report')(
    z.strictObject({ job: jobField, reportId: idField, format: z.enum(textFormats), ...versionFields }),
  ),
  /**
   * Checks a report's PDF against its own manifest and, where asked, against the open case. Errors: `unsupported-format` for what
   * is no PDF or holds no evidence manifest; `unreadable-file`; `cancelled`.
   */
  'reports.verify': work<ReportVerification>('Verify report')(
    z.strictObject({ job: jobField, handle: handleField, withCase: z.boolean() }),
  ),
  /**
   * What changed from one export to another, or to the report as it stands now, in the version of the first. Errors: `not-found`;
   * `unreadable-file` where a kept manifest can not be read.
   */
  'reports.compare': read<ReportDifferences>()(
    z.strictObject({ reportId: idField, before: idField, after: idField.nullable() }),
  ),
  /** Of one report, the newest first. */
  'reports.exports': read<readonly ReportExport[]>()(z.strictObject({ reportId: idField })),
};
