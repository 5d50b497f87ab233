import { z } from 'zod';
import { papers, pdfStandards } from '../reports/exportForm.ts';
import { reportBlockSchema, type Report } from '../reports/reportDocument.ts';
import type { ResolvedReport } from '../reports/resolvedReport.ts';
import { idField, jobField, nameText, nothing } from './fields.ts';
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

const maximumBlocks = 20_000;

export const reportsContract = {
  'reports.create': change<{ readonly reportId: string }>('Add report')(
    z.strictObject({ title: nameText, blocks: z.array(reportBlockSchema).max(maximumBlocks) }),
  ),
  'reports.save': change<null>('Edit report')(
    z.strictObject({ reportId: idField, title: nameText, blocks: z.array(reportBlockSchema).max(maximumBlocks) }),
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
    }),
  ),
};
