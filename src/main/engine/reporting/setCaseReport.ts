import type { Paper } from '#shared/reports/exportForm.ts';
import type { ResolvedReport } from '#shared/reports/resolvedReport.ts';
import type { WorkDesk } from '../handlers/Handlers.ts';
import { drawReportCharts } from './drawReportCharts.ts';
import { createPrinter, type PrintedPages, type PrintForm } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';

export interface Setting extends PrintForm {
  readonly paper: Paper;
  /** The day of the report's last change, ISO 8601. */
  readonly asOf: string;
}

/** Draws a report's charts and sets its pages, for the preview and for the export alike. Errors: as the printer. */
export async function setCaseReport(desk: WorkDesk, report: ResolvedReport, setting: Setting): Promise<PrintedPages> {
  const { paper, asOf, ...form } = setting;
  desk.progress(`Setting ${report.title}`, 0, null);
  const charts = await drawReportCharts(report);
  const printer = await createPrinter(findReportFonts());
  desk.signal.throwIfAborted();
  return printer.print(report, { language: 'en', paper, asOf, charts }, form);
}
